internal import IndexKernel

extension WeightedTree {
  /// Takes nodes out with everything under them.
  ///
  /// Siblings keep their proportions. Where weights are shares the siblings that stay are scaled to
  /// the sum of their group; relative weights stay as they are. A parent goes with its last child
  /// that has a weight above 0, because nothing under it counts any more.
  ///
  /// - Returns: what went; `nil` where nothing would be left, and then nothing is changed.
  public mutating func cut(_ nodes: Set<String>) -> SchemeChange.Cut? {
    guard let root else { return nil }
    var gone = nodes
    for node in below(root) where nodes.contains(node) { gone.formUnion(below(node)) }
    // Deepest first, so that a parent sees which of its children go.
    for node in ([root] + below(root)).reversed() where !gone.contains(node) {
      let children = children(of: node)
      let left = children.filter { !gone.contains($0) }
      if left.count < children.count, !left.contains(where: { counts($0, among: children) }) {
        gone.insert(node)
      }
    }
    if gone.contains(root) { return nil }
    let effective = effectiveShares()
    var cut = SchemeChange.Cut()
    for node in [root] + below(root) where !gone.contains(node) {
      let children = children(of: node)
      let shares = shares(children)
      let left = children.filter { !gone.contains($0) }
      if left.count == children.count { continue }
      for (child, share) in zip(children, shares) where gone.contains(child) {
        let under = below(child)
        let leaves = ([child] + under).filter { self.children(of: $0).isEmpty }
        cut.removed.append(
          SchemeChange.Removal(
            node: child, indicators: leaves, share: share,
            effectiveShare: effective[child] ?? share))
        cut.ids += [child] + under
      }
      rescale(left, of: children)
      setChildren(of: node, to: left)
      for (child, after) in zip(left, self.shares(left)) {
        let before = children.firstIndex(of: child).map { shares[$0] } ?? after
        if abs(before - after) > 1e-15 {
          cut.shifts.append(SchemeChange.Shift(child, before, after))
        }
      }
    }
    forget(Set(cut.ids))
    return cut
  }

  /// Whether a child has a part in its parent's score; where no sibling has, all are judged alike.
  private func counts(_ node: String, among siblings: [String]) -> Bool {
    guard let weight = weight(node) else { return true }
    return weight > 0 || !siblings.contains { (self.weight($0) ?? 1) > 0 }
  }

  private mutating func rescale(_ left: [String], of siblings: [String]) {
    let before = siblings.compactMap { weight($0) }
    let after = left.compactMap { weight($0) }
    let sum = after.reduce(0, +)
    // What had no weight leaves the others as they are, to the last digit.
    guard weightsAre == .shares, sum > 0, sum != before.reduce(0, +) else { return }
    let total = WeightSum(before).kept
    for node in left {
      if let weight = weight(node) { setWeight(of: node, to: weight * (total / sum)) }
    }
  }

  /// Puts a leaf last under a node.
  ///
  /// Where weights are shares, or with `isShare`, the others make room in proportion, so that the
  /// group keeps its sum.
  ///
  /// - Parameters:
  ///   - weight: in the group's own scale; with `isShare` a part of it from 0 to 1.
  /// - Returns: how the others' shares moved; `nil` where the weight is above the group's sum, and
  ///   then nothing is changed.
  public mutating func insert(
    _ leaf: String, under parent: String, weight: Double, isShare: Bool
  ) -> (share: Double, siblings: [SchemeChange.Shift])? {
    let siblings = children(of: parent)
    let before = shares(siblings)
    if let only = siblings.first, siblings.count == 1, self.weight(only) == nil {
      setWeight(of: only, to: 100)
    }
    let values = siblings.compactMap { self.weight($0) }
    let total = total(under: parent)
    let value = isShare ? total * weight : weight
    if weightsAre == .shares || isShare {
      guard value <= total else { return nil }
      let sum = values.reduce(0, +)
      for node in siblings where value > 0 && sum > 0 {
        if let old = self.weight(node) { setWeight(of: node, to: old * ((total - value) / sum)) }
      }
    }
    setChildren(of: parent, to: siblings + [leaf])
    setWeight(of: leaf, to: value)
    let after = shares(siblings + [leaf])
    let shifts = zip(siblings, zip(before, after)).compactMap { node, share in
      abs(share.0 - share.1) > 1e-15 ? SchemeChange.Shift(node, share.0, share.1) : nil
    }
    return (after.last ?? 1, shifts)
  }

  /// The sum of the weights under a node.
  public func total(under parent: String) -> Double {
    let values = children(of: parent).compactMap { weight($0) }
    return weightsAre == .shares ? WeightSum(values).kept : values.reduce(0, +)
  }
}
