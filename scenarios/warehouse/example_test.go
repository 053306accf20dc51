package warehouse_test

import (
	"fmt"

	"brim/model"
	"brim/scenarios/warehouse"
)

// Bands for two tiers of accounts: the edge of the upper one is the edge of a band.
func ExampleQuery() {
	s := &model.Scenario{Tiers: []model.Tier{{Name: "Strategic", MinACV: model.Some(100_000)}, {Name: "Core"}}}
	source := warehouse.Source{Table: "crm.accounts", ACV: "acv"}
	if err := source.Check(); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(warehouse.Query("Ours", warehouse.Edges(s, 4), warehouse.TierEdges(s), source))
	// Output:
	// -- Ours: the accounts by contract value.
	// -- Save the result as CSV with a header, and name the file in [book] bands_file.
	// SELECT min_acv, SUM(accounts) AS accounts, SUM(arr) AS arr
	// FROM (
	//   SELECT 1 AS accounts, "acv" AS arr,
	//     CASE
	//       WHEN "acv" >= 280 THEN CASE
	//         WHEN "acv" >= 100000 THEN 100000
	//         ELSE 280 END
	//       WHEN "acv" >= 0 THEN 0
	//     END AS min_acv
	//   FROM "crm"."accounts"
	//   WHERE "acv" > 0
	//   -- The thresholds of the tiers are rows also where no account lies in their band.
	//   UNION ALL SELECT 0, 0, 100000
	// ) AS banded
	// GROUP BY min_acv
	// ORDER BY min_acv;
}
