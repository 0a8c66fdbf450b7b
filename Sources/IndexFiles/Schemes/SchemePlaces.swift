internal import CompositeIndex

/// Where each part of a scheme was said, by path.
///
/// Members of objects stand where their key stands; elements of lists where they stand, under their
/// text, their `id` or their number from 0. What the command line set stands there.
struct SchemePlaces {
  private(set) var places: [String: SourcePlace] = [:]

  init(_ json: JSONValue) {
    walk(json, under: "")
  }

  private mutating func walk(_ value: JSONValue, under prefix: String) {
    switch value.kind {
    case .object(let members):
      for member in members {
        let isSet = member.value.place.file == SchemeSetting.file
        let place = isSet ? member.value.place : member.keyPlace
        keep(member.value, prefix + member.key, place)
      }
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        let id = element["id"]
        let key = element.string ?? id?.string ?? String(index)
        keep(element, prefix + key, id?.place ?? element.place)
      }
    default: break
    }
  }

  private mutating func keep(_ value: JSONValue, _ path: String, _ place: SourcePlace) {
    places[path] = place
    walk(value, under: path + ".")
  }
}
