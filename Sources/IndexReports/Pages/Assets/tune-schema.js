/* Holds a value against the JSON Schema of scheme files, with the keywords that it uses. */
class SchemeSchema {
  constructor(schema) { this.schema = schema; }

  /* Paths of what is written otherwise; a choice that nothing fits is one path. */
  problems(value, rule = this.schema, path = []) {
    const below = (part, key) => this.problems(part[0], part[1], key === undefined ? path : [...path, key]);
    const holds = (other) => below([value, other]).length === 0;
    const isWrong = !SchemeSchema.fits(value, rule) || (rule.anyOf && !rule.anyOf.some(holds))
      || (rule.oneOf && rule.oneOf.filter(holds).length !== 1) || (rule.not && holds(rule.not));
    if (isWrong) return this.inside(value, rule, path);
    const found = rule.$ref ? below([value, this.schema.$defs[rule.$ref.replace("#/$defs/", "")]]) : [];
    if (rule.if && rule.else && !holds(rule.if)) found.push(...below([value, rule.else]));
    if (Array.isArray(value) && rule.items) value.forEach((item, place) => found.push(...below([item, rule.items], place)));
    return SchemeFile.isObject(value) ? [...found, ...this.members(value, rule, path)] : found;
  }

  /* What is wrong inside the choice that fits best, or the whole where none is entered. */
  inside(value, rule, path) {
    const found = (rule.anyOf || rule.oneOf || []).map((other) => this.problems(value, other, path))
      .filter((paths) => paths.length > 0 && paths.every((one) => one.length > path.length));
    return found.sort((one, other) => one.length - other.length)[0] || [path];
  }

  members(value, rule, path) {
    const missing = (rule.required || []).filter((key) => !Object.hasOwn(value, key)).map((key) => [...path, key]);
    return Object.entries(value).reduce((found, [key, part]) => {
      const own = Object.hasOwn(rule.properties || {}, key) ? rule.properties[key] : rule.additionalProperties;
      if (own === false || (rule.propertyNames && !SchemeSchema.fits(key, rule.propertyNames))) {
        found.push(Object.assign([...path, key], { known: Object.keys(rule.properties || {}) }));
      } else if (own) found.push(...this.problems(part, own, [...path, key]));
      return found;
    }, missing);
  }

  /* What can be told without looking inside. */
  static fits(value, rule) {
    const isIn = (least, size, most) => !(size < least) && !(size > most);
    const is = (type) => (type === "integer" ? Number.isInteger(value) : type === SchemeSchema.type(value));
    if (rule.type && ![rule.type].flat().some(is)) return false;
    if (rule.enum && !rule.enum.includes(value)) return false;
    if ("const" in rule && rule.const !== value) return false;
    if (typeof value === "number") {
      return isIn(rule.minimum, value, rule.maximum) && !(value <= rule.exclusiveMinimum) && !(value >= rule.exclusiveMaximum);
    }
    if (typeof value === "string") return !(value.length < rule.minLength) && (!rule.pattern || new RegExp(rule.pattern, "u").test(value));
    if (Array.isArray(value)) {
      return isIn(rule.minItems, value.length, rule.maxItems)
        && (!rule.uniqueItems || new Set(value.map((item) => JSON.stringify(item))).size === value.length);
    }
    return !SchemeFile.isObject(value) || !(Object.keys(value).length < rule.minProperties);
  }

  static type(value) { return value === null ? "null" : Array.isArray(value) ? "array" : typeof value; }
}
