/// How first-order indices and the variance are estimated from a Saltelli design.
///
/// With f at the points of A, B and AB_i, and V the variance of f over A and B together. The total
/// index is the same in all: Σ (f_A − f_ABi)² / (2 N V) (Jansen 1999, Analysis of variance designs
/// for model output, Computer Physics Communications 117). A factor that changes nothing has f_ABi =
/// f_A and so 0 in `saltelli` and `coinr`, exactly.
public enum SobolEstimator: String, CaseIterable, Sendable {
  /// Σ f_B (f_ABi − f_A) / (N V) with the mean of all evaluations taken off first, V with divisor 2N:
  /// Saltelli et al. (2010), table 2 (b), as SALib's `analyze.sobol` has it, which centres as well.
  case saltelli
  /// V − Σ (f_B − f_ABi)² / (2 N) over V, V with divisor 2N: Jansen (1999). Better for large
  /// indices, worse for small ones.
  case jansen
  /// Like `saltelli`, but nothing is taken off, and V has divisor 2N − 1: COINr's `SA_estimate`.
  case coinr
}
