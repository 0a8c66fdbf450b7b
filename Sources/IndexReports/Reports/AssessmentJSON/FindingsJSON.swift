internal import CompositeIndex

/// Findings with their data and their sentences.
struct FindingsJSON {
  private let assessment: Assessment
  private let number: Int
  private let sentences: FindingSentences

  /// - Parameter number: the assessment's place in the list.
  init(_ assessment: Assessment, number: Int) {
    self.assessment = assessment
    self.number = number
    sentences = FindingSentences(assessment)
  }

  var values: [JSONOutput] { assessment.findings.map(value) }

  private func value(_ finding: Finding) -> JSONOutput {
    let (kind, data) = Self.data(finding.kind, assessment.dataset)
    return [
      "assessment": .integer(number), "kind": .string(kind),
      "warning": .bool(sentences.isWarning(finding)),
      "unit": .string(orNull: finding.unit.map { assessment.dataset.units[$0].code }),
      "node": .string(orNull: finding.node), "data": .object(data),
      "text": .text(sentences.sentence(finding)),
    ]
  }

  private static func data(
    _ kind: Finding.Kind, _ dataset: Dataset
  ) -> (kind: String, members: [JSONOutput.Member]) {
    switch kind {
    case .clamped(let value, let score):
      ("clamped", [.init("value", .number(value)), .init("score", .number(score))])
    case .noScore(let value):
      ("noScore", [.init("value", .number(orNull: value.isFinite ? value : nil))])
    case .renormalised(let share): ("renormalised", [.init("share", .number(share))])
    case .belowNodeFloor(let share, let floor):
      ("belowNodeFloor", [.init("share", .number(share)), .init("floor", .number(floor))])
    case .denominatorLag(let figure, let denominator):
      (
        "denominatorLag",
        [
          .init("figure", .string(figure.label)),
          .init("denominator", .string(denominator.label)),
        ]
      )
    case .denominatorMissing(let variable, let figure):
      (
        "denominatorMissing",
        [.init("variable", .string(variable)), .init("figure", .string(figure.label))]
      )
    case .denominatorNotPositive(let value):
      ("denominatorNotPositive", [.init("value", .number(value))])
    case .qualified(let qualifier, let value):
      (
        "qualified",
        [.init("qualifier", .string(qualifier)), .init("value", .number(value))]
      )
    case .scopeLeftOut(let scope): ("scopeLeftOut", [.init("scope", .string(scope))])
    case .gradeLeftOut(let grade): ("gradeLeftOut", [.init("grade", .string(grade))])
    case .exclusionNotPublished(let variable):
      ("exclusionNotPublished", [.init("variable", .string(variable))])
    case .exclusionExceeds(let figure, let excluded):
      (
        "exclusionExceeds",
        [.init("figure", .number(figure)), .init("excluded", .number(excluded))]
      )
    case .screened, .screenedUnitUnknown, .imputed, .notImputed, .imputationError, .steadied,
      .adjusted, .treated, .stillExtreme, .beyondChance:
      preparation(kind)
    case .readyValue: ("readyValue", [])
    case .variableNotInData(let variable):
      ("variableNotInData", [.init("variable", .string(variable))])
    case .referenceUndefined(let count, let reason):
      ("referenceUndefined", [.init("count", .integer(count))] + FittedJSON.members(reason))
    case .referenceSet(let method, let count):
      ("referenceSet", [.init("method", .string(method)), .init("count", .integer(count))])
    case .frozen(let file, let scheme, let period, let count):
      (
        "frozen",
        [
          .init("file", .string(file)), .init("scheme", .string(scheme)),
          .init("period", .string(period)), .init("indicators", .integer(count)),
        ]
      )
    case .narrowRange(let low, let high):
      ("narrowRange", [.init("low", .number(low)), .init("high", .number(high))])
    case .vetoed, .vetoNotChecked, .bonus, .tie, .rankHingesOn, .published,
      .periodsWithoutFigures, .changed, .condorcetWinner, .noCondorcetWinner:
      rules(kind, dataset)
    }
  }

  private static func preparation(
    _ kind: Finding.Kind
  ) -> (kind: String, members: [JSONOutput.Member]) {
    switch kind {
    case .screened(let unit):
      (
        "screened",
        [
          .init("included", .bool(unit.isIncluded)),
          .init("availability", .number(unit.whole.availability)),
          .init("nonZero", .number(unit.whole.nonZero)),
        ]
      )
    case .imputed(let method, let value):
      ("imputed", [.init("method", .string(method)), .init("value", .number(value))])
    case .notImputed(let method): ("notImputed", [.init("method", .string(method))])
    case .steadied(let prior, let times, let others):
      ("steadied", PreparationJSON.prior(prior, times: times) + [.init("others", .integer(others))])
    case .imputationError(let method, let validation):
      (
        "imputationError",
        [.init("method", .string(method))] + PreparationJSON.validation(validation)
      )
    case .screenedUnitUnknown(let code, let nearest):
      (
        "screenedUnitUnknown",
        [.init("code", .string(code)), .init("nearest", .string(orNull: nearest))]
      )
    case .adjusted(let rate, let times):
      ("adjusted", PreparationJSON.rate(rate, times: times))
    case .beyondChance(let rate, let limit, let dispersion):
      (
        "beyondChance",
        [
          .init("rate", .number(rate)), .init("limit", .number(limit)),
          .init("dispersion", .number(dispersion)),
        ]
      )
    case .treated(let method, let transform, let changed):
      (
        "treated",
        [
          .init("method", .string(method)), .init("transform", .string(transform)),
          .init("changed", .integer(changed)),
        ]
      )
    case .stillExtreme(let method, let skewness, let kurtosis):
      (
        "stillExtreme",
        [
          .init("method", .string(method)), .init("skewness", .number(skewness)),
          .init("kurtosis", .number(kurtosis)),
        ]
      )
    default: ("other", [])
    }
  }

  private static func rules(
    _ kind: Finding.Kind, _ dataset: Dataset
  ) -> (kind: String, members: [JSONOutput.Member]) {
    switch kind {
    case .vetoed(let rule, let value, let cap):
      (
        "vetoed",
        [
          .init("rule", .text(rule)), .init("value", .number(value)),
          .init("cap", .number(orNull: cap)),
        ]
      )
    case .vetoNotChecked(let rule): ("vetoNotChecked", [.init("rule", .text(rule))])
    case .bonus(let points, let unlimited):
      (
        "bonus",
        [.init("points", .number(points)), .init("beforeLimits", .number(unlimited))]
      )
    case .rankHingesOn(let rank, let without):
      ("rankHingesOn", [.init("rank", .number(rank)), .init("without", .number(without))])
    case .condorcetWinner: ("condorcetWinner", [])
    case .noCondorcetWinner: ("noCondorcetWinner", [])
    case .tie(let rank, let units):
      (
        "tie",
        [
          .init("rank", .number(rank)),
          .init("units", .array(units.map { .string(dataset.units[$0].code) })),
        ]
      )
    case .published(let total, let computed, let agrees):
      (
        "published",
        [
          .init("total", .number(total)), .init("computed", .number(computed)),
          .init("agrees", .bool(agrees)),
        ]
      )
    case .periodsWithoutFigures(let periods):
      (
        "periodsWithoutFigures",
        [.init("periods", .array(periods.map { .string($0.label) }))]
      )
    case .changed(let change): ("changed", ChangeWords.json(change))
    default: ("other", [])
    }
  }
}
