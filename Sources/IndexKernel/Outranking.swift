/// Compares one row of a table with all rows below it, column by column.
///
/// For every row below, `net` becomes the weight of the columns in which the row is higher minus
/// that of the columns in which it is lower, and `common` the weight of the columns that both rows
/// have. Both are added up in the order of columns, so that they do not depend on where rows stand.
///
/// - Parameters:
///   - row: the row compared.
///   - columns: column after column, `rows` numbers each; NaN is missing.
///   - rows: how many rows.
///   - weights: one for each column, not negative.
///   - tolerance: numbers no further apart are equal.
///   - net: `rows` numbers; those after `row` are written.
///   - common: `rows` numbers; those after `row` are written.
public func compareWithLaterRows(
  _ row: Int, columns: [Double], rows: Int, weights: [Double], tolerance: Double,
  net: inout [Double], common: inout [Double]
) {
  // Spans let the loop run over several rows at a time.
  let columns = columns.span
  var net = net.mutableSpan
  var common = common.mutableSpan
  let others = row + 1..<max(row + 1, rows)
  for other in others {
    net[other] = 0
    common[other] = 0
  }
  for column in weights.indices {
    let weight = weights[column]
    let scores = columns.extracting(column * rows..<(column + 1) * rows)
    let own = scores[row]
    if own.isNaN { continue }
    for other in others {
      let difference = own - scores[other]
      // NaN is neither above nor below, and not equal to itself.
      let won = difference > tolerance ? weight : 0
      let lost = difference < -tolerance ? weight : 0
      net[other] += won - lost
      common[other] += difference == difference ? weight : 0
    }
  }
}

/// The strongest paths between all pairs: the best that the weakest link of a path can be.
///
/// - Parameters:
///   - links: row after row, `count` × `count`; the strength of each direct link, 0 for none.
///   - count: how many rows.
/// - Returns: the same shape. Strengths are compared and never added, so that the result does not
///   depend on the order of rows.
public func strongestPaths(_ links: [Double], count: Int) -> [Double] {
  var paths = links
  var through = [Double](repeating: 0, count: count)
  for middle in 0..<count {
    for target in 0..<count { through[target] = paths[middle * count + target] }
    for source in 0..<count where source != middle {
      let first = paths[source * count + middle]
      if first == 0 { continue }
      let start = source * count
      var target = 0
      while target < count {
        let path = first < through[target] ? first : through[target]
        let known = paths[start + target]
        paths[start + target] = path > known ? path : known
        target += 1
      }
    }
  }
  for row in 0..<count { paths[row * count + row] = 0 }
  return paths
}
