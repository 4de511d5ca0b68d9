/// The head of one file, and the scripts at its end: those of all pages, each once, with their files inside.

struct BundleHead {
  let head: HTMLElement
  let scripts: [HTMLNode]

  init(files: [String: [UInt8]], documents: [(path: String, html: HTMLElement)]) {
    var head = HTMLElement(name: "head", children: [.text("\n")])
    var scripts: [HTMLNode] = []
    var seen: Set<String> = []
    for document in documents {
      let addresses = SiteAddresses(files: files, pages: [])
      for element in document.html.first(where: { $0.name == "head" })?.elements ?? [] {
        guard let part = Part(element, from: document.path, addresses) else { continue }
        switch part {
        case .own(let element): if document.path == documents.first?.path { head.append(element) }
        case .file(let path, let element, let isLate):
          guard seen.insert(path).inserted else { continue }
          if isLate { scripts += [.element(element), .text("\n")] } else { head.append(element) }
        }
      }
    }
    head.append(HTMLElement(name: "style", children: [.text(BundleScript.style)]))
    self.head = head
    self.scripts = scripts + [.element(HTMLElement(name: "script", children: [.text(BundleScript.text)]))]
  }

  /// What an element of a page's head becomes.
  private enum Part {
    /// A statement about the site, from its first page.
    case own(HTMLElement)
    /// A style or script by the path of its file; late ones run once the pages are there.
    case file(String, HTMLElement, isLate: Bool)

    init?(_ element: HTMLElement, from path: String, _ addresses: SiteAddresses) {
      switch element.name {
      case "title", "style": self = .own(element)
      case "meta":
        let isAbout =
          element["charset"] != nil || ["viewport", "color-scheme", "description"].contains(element["name"])
        guard isAbout else { return nil }
        self = .own(element)
      case "link" where element["rel"] == "icon":
        guard case .file(let file) = addresses.destination(of: element["href"] ?? "", from: path),
          let bytes = addresses.files[file]
        else { return nil }
        var icon = element
        icon["href"] = DataAddress.of(bytes, path: file)
        self = .own(icon)
      case "link" where element["rel"] == "stylesheet":
        guard case .file(let file) = addresses.destination(of: element["href"] ?? "", from: path),
          let bytes = addresses.files[file]
        else { return nil }
        var style = HTMLElement(name: "style", children: [.text(StyleText.inlined(bytes, path: file, addresses))])
        style["media"] = element["media"]
        self = .file(file, style, isLate: false)
      case "script":
        guard case .file(let file) = addresses.destination(of: element["src"] ?? "", from: path),
          let bytes = addresses.files[file]
        else { return nil }
        let text = ScriptBody.safe(String(decoding: bytes, as: UTF8.self))
        self = .file(file, HTMLElement(name: "script", children: [.text(text)]), isLate: element["defer"] != nil)
      default: return nil
      }
    }
  }
}

extension HTMLElement {
  fileprivate mutating func append(_ element: HTMLElement) { children += [.element(element), .text("\n")] }
}

/// Text that ends where its element is closed, whatever is meant there.
enum RawText {
  /// `</SCRIPT` → `<\/SCRIPT`, which means the same in strings of scripts and of styles.
  static func withoutEnd(of name: String, in text: String) -> String {
    let end = Array("</\(name)".utf8)
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      result.append(byte)
      if byte == end[0], index + end.count <= bytes.count,
        zip(bytes[(index + 1)...], end.dropFirst()).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
      {
        result.append(UInt8(ascii: "\\"))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Scripts inside a page.
enum ScriptBody {
  /// Without what would end the element or begin a comment of HTML; in literals it means the same.
  static func safe(_ text: String) -> String {
    RawText.withoutEnd(of: "script", in: text).replacing("<!--", with: "<\\!--")
  }
}

/// Style sheets inside a page.
enum StyleText {
  /// With the files that it loads inside it, and without what would end the element.
  static func inlined(_ bytes: [UInt8], path: String, _ addresses: SiteAddresses) -> String {
    var result = ""
    var rest = String(decoding: bytes, as: UTF8.self)[...]
    while let start = rest.range(of: "url(") {
      result += rest[..<start.upperBound]
      rest = rest[start.upperBound...]
      guard let end = rest.firstIndex(of: ")") else { break }
      let written = rest[..<end]
      let address = written.trimming(while: { $0 == " " || $0 == "\"" || $0 == "'" })
      if case .file(let file) = addresses.destination(of: String(address), from: path),
        let bytes = addresses.files[file]
      {
        result += "\"" + DataAddress.of(bytes, path: file) + "\""
      } else {
        result += written
      }
      rest = rest[end...]
    }
    return RawText.withoutEnd(of: "style", in: result + rest)
  }
}

extension Substring {
  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }

  fileprivate func trimming(while isOutside: (Character) -> Bool) -> Substring {
    var result = drop(while: isOutside)
    while let last = result.last, isOutside(last) { result.removeLast() }
    return result
  }
}
