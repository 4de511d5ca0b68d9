/// Finds every address in a document's attributes.

enum ReferenceCollector {
  /// The references of `document`, in its order.
  static func references(in document: HTMLDocument) -> [Reference] {
    document.elements.indices.flatMap { index in
      let element = document.elements[index]
      // What stands inside an object is there for when its document isn't: it need not be there as well.
      let isInReserve = element.isHTML("object") && document.ancestor(of: index) { $0.isHTML("object") } != nil
      return element.attributes.filter { !isInReserve || $0.name != "data" }
        .flatMap { references(of: $0, on: element) }
    }
  }

  private static func references(
    of attribute: HTMLDocument.Attribute, on element: HTMLDocument.Element
  ) -> [Reference] {
    func reference(_ use: Reference.Use, _ address: String? = nil) -> Reference {
      Reference(
        address: address ?? attribute.value, range: attribute.range, use: use,
        origin: "\(element.name) \(attribute.name)", isAlone: address == nil)
    }
    switch attribute.name {
    case "srcset", "imagesrcset":
      return SourceSet.addresses(in: attribute.value).map { reference(.load, $0) }
    case "ping":
      return attribute.words.map { reference(.load, $0) }
    case "content":
      if describesPage(element) { return [reference(.ownAddress)] }
      return refresh(attribute, on: element).map { [reference(.link, $0)] } ?? []
    case "style":
      return styles(attribute, use: .load)
    default: break
    }
    if element.namespace == .svg, let use = svgUse(of: attribute, on: element) { return [reference(use)] }
    if element.namespace == .svg, Self.paint.contains(attribute.name) {
      return styles(attribute, use: .loadFromSameFile)
    }
    return htmlUse(of: attribute, on: element).map { [reference($0)] } ?? []
  }

  private static func htmlUse(
    of attribute: HTMLDocument.Attribute, on element: HTMLDocument.Element
  ) -> Reference.Use? {
    switch (element.name, attribute.name) {
    case ("a", "href"), ("area", "href"), ("blockquote", "cite"), ("q", "cite"), ("ins", "cite"), ("del", "cite"),
      ("form", "action"), ("button", "formaction"), ("input", "formaction"), ("img", "longdesc"),
      ("iframe", "longdesc"),
      ("frame", "longdesc"):
      .link
    case ("link", "href"): isFetched(element) ? .load : .link
    case ("script", "src"), ("img", "src"), ("source", "src"), ("iframe", "src"), ("frame", "src"), ("embed", "src"),
      ("audio", "src"), ("video", "src"), ("track", "src"), ("input", "src"), ("video", "poster"), ("object", "data"),
      ("link", "src"), ("body", "background"), ("table", "background"), ("td", "background"), ("th", "background"):
      .load
    default: nil
    }
  }

  private static func svgUse(
    of attribute: HTMLDocument.Attribute, on element: HTMLDocument.Element
  ) -> Reference.Use? {
    guard attribute.name == "href" || attribute.name == "xlink:href" else { return nil }
    switch element.name {
    case "a": return .link
    case "image", "feimage", "script": return .load
    default: return .loadFromSameFile
    }
  }

  /// Whether a `link` makes the browser fetch, or contact, what it names.
  private static func isFetched(_ link: HTMLDocument.Element) -> Bool {
    let fetched: Set = [
      "stylesheet", "icon", "apple-touch-icon", "apple-touch-icon-precomposed", "mask-icon", "manifest", "preload",
      "modulepreload", "prefetch", "prerender", "preconnect", "dns-prefetch",
    ]
    return link["rel"]?.words.contains { fetched.contains($0.lowercased()) } ?? false
  }

  private static func refresh(_ attribute: HTMLDocument.Attribute, on element: HTMLDocument.Element) -> String? {
    guard element.isHTML("meta"), element["http-equiv"]?.value.lowercased() == "refresh" else { return nil }
    return MetaRefresh.address(in: attribute.value)
  }

  /// Whether a `meta` tells other programs about the page, perhaps with an address of the site, which they need whole.
  private static func describesPage(_ meta: HTMLDocument.Element) -> Bool {
    guard meta.isHTML("meta"), let name = (meta["property"] ?? meta["name"])?.value.lowercased() else { return false }
    return name.hasPrefix("og:") || name.hasPrefix("twitter:")
  }

  /// The place is the whole value: character references move what stands inside.
  private static func styles(_ attribute: HTMLDocument.Attribute, use: Reference.Use) -> [Reference] {
    guard attribute.value.contains("(") else { return [] }
    return StyleSheet.references(in: Array(attribute.value.utf8)).map {
      Reference(
        address: $0.address, range: attribute.range, use: use == .load ? $0.use : use,
        origin: "\(attribute.name) \($0.origin)",
        isAlone: false)
    }
  }

  /// SVG attributes that take `url(#id)`.
  private static let paint: Set = [
    "fill", "stroke", "filter", "mask", "clip-path", "marker", "marker-start", "marker-mid", "marker-end", "cursor",
  ]
}
