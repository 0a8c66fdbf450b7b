/// The sum of numbers, with what rounding loses carried along.
///
/// The result is that of exact addition rounded once unless the terms cancel almost completely, so
/// it does not depend on the order of the terms. Neumaier, A. (1974), Rundungsfehleranalyse einiger
/// Verfahren zur Summation endlicher Summen, ZAMM 54; Knuth's error-free addition in each step.
///
/// - Returns: 0 for no terms; NaN or ±∞ where a term is.
public func compensatedSum(_ terms: some Sequence<Double>) -> Double {
  var (sum, lost) = (0.0, 0.0)
  for term in terms {
    let next = sum + term
    let part = next - sum
    lost += (sum - (next - part)) + (term - part)
    sum = next
  }
  return lost.isNaN ? sum : sum + lost
}
