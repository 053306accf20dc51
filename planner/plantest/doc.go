// Package plantest makes scenarios for the tests of package planner and of those beneath
// it. Which one a test takes depends on what it is to hold:
//
//   - [Draw] gives any valid scenario, every structure and every lever over the span of its
//     slider, for what is to hold of all plans; [DrawWith] lets a test narrow that. What
//     is drawn is reproduced from the file that a failure names.
//   - [Sample] gives the same company each time, of a size, for benchmarks and for tests that
//     read no file; [Everything] gives one that uses nearly every part of the model.
//   - [Company] is one whose real accounts, of several CSMs, come from a file.
//   - [Standing] is a company in which nothing moves, so that a test sees what one lever does.
//   - [Bases] are scenarios of different structures, by name, to go through one by one, and
//     [Ends] the values at the ends of what a lever may be.
//   - [Few] and [FewTimes] leave a part of what a long test goes through to the short run.
//   - [Golden] loads a scenario of the golden plans, and [GoldenNames] lists them.
//
// [Near] and [Unfinite] compare what plans come to; [EndsAfter] is a context that ends when
// it has been asked so often, which calls work off without a clock.
//
// Only tests import it. It imports model and scenarios. It must not import planner, whose
// own tests use it, and nothing of a screen.
package plantest
