#if arch(wasm32)
  extension Tuner {
    /// Weights in the whole as they are printed, ten-thousandths; fitted to those that the boxes show.
    var printedWeights: [Double] {
      PrintedWeights(model.plan, weights.weights.map { Double($0) }).effective.map { Double($0) }
    }

    /// The last gap as it is printed; `nil` where one of the two is not ranked.
    var printedGap: PrintedGap? {
      guard let gap, !gap.split.gap.isNaN else { return nil }
      return PrintedGap(gap.split, model.plan, own: index[gap.unit], other: index[gap.other])
    }
  }

  extension TunerPage {
    /// Arrays of what is printed by their numbers in `docs/kernel.md`; `nil` for numbers of others.
    static func printedArray(_ number: Int) -> [Double]? {
      if number == 2 { return unsafe tuner?.printedWeights ?? [] }
      guard number == 16 || number == 25 else { return nil }
      guard let printed = unsafe tuner?.printedGap else { return [] }
      if number == 25 {
        return [printed.ownUnits, printed.otherUnits, printed.difference].map {
          Double($0) / 100
        }
      }
      var numbers: [Double] = []
      append(printed, under: 0, depth: 0, to: &numbers)
      return numbers
    }

    /// Every line, those under a node behind it.
    private static func append(
      _ printed: PrintedGap, under node: Int, depth: Int, to numbers: inout [Double]
    ) {
      for line in printed.lines(under: node) {
        let (kind, place): (Double, Int) =
          switch line.kind {
          case .node(let child): (0, child)
          case .direct(let child): (1, child)
          case .oneSided: (2, 0)
          case .rules: (3, 0)
          }
        numbers += [kind, Double(place), Double(depth), Double(line.units) / 100]
        if case .node(let child) = line.kind {
          append(printed, under: child, depth: depth + 1, to: &numbers)
        }
      }
    }
  }
#endif
