// Package plantest makes scenarios for the tests of package planner and of those beneath
// it: [Draw] gives any valid one, every structure and every lever over the span of its
// slider, for what is to hold of all plans; [Sample] gives the same company each time, of
// a size, for benchmarks and for tests that read no file; [Golden] loads a scenario of the
// golden plans.
//
// It imports model and scenarios. It must not import planner, whose own tests use it.
package plantest
