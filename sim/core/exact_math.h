// Elementary functions made of + - x / and square root only, which IEEE 754 fixes to the last bit:
// the same bits on every machine, compiler and optimisation level. The system's library does not
// promise that (with fused multiply-add masked, one binary gave other bits for exp in 738 of a
// million calls).
#pragma once

namespace suar {

// e^x; within 1 ulp; 0 below -745.2, infinity above 709.8; monotone.
double exact_exp(double x);

// ln x for x > 0; within 1 ulp; monotone. x = 0 gives -infinity, x < 0 a NaN.
double exact_log(double x);

// 1 / (1 + e^-x); within 2 ulp; monotone.
double exact_logistic(double x);

} // namespace suar
