/// Pages → sections of the navigation by the folders that they stand in.

/// What a site without a navigation of its own has: a section for each folder, inside that of the folder around it.
struct FolderSections {
  private var pages: [String: [PageID]] = [:]
  private var inner: [String: [String]] = [:]

  /// `documents` in the order in which they are to be listed.
  init(of documents: [PageID]) {
    var known: Set<String> = []
    for document in documents {
      var folder = document.folder
      pages[folder, default: []].append(document)
      // Folders that hold folders only are sections too.
      while !folder.isEmpty, known.insert(folder).inserted {
        let outer = Self.parent(of: folder)
        inner[outer, default: []].append(folder)
        folder = outer
      }
    }
  }

  /// `sections` and those of the folders behind them; pages that stand in no folder are below `rootTitle`.
  func appended(to sections: [Navigation.Section], rootTitle: String) -> [Navigation.Section] {
    var sections = sections
    if let root = pages[""] { sections.append(Navigation.Section(title: rootTitle, pages: root)) }
    append(inside: "", parent: nil, to: &sections)
    return sections
  }

  private func append(inside outer: String, parent: Int?, to sections: inout [Navigation.Section]) {
    for folder in inner[outer] ?? [] {
      sections.append(
        Navigation.Section(title: Self.title(of: folder), pages: pages[folder] ?? [], parent: parent))
      append(inside: folder, parent: sections.count - 1, to: &sections)
    }
  }

  private static func parent(of folder: String) -> String {
    folder.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(folder[..<$0]) } ?? ""
  }

  /// `guide/getting-started` → `Getting started`
  private static func title(of folder: String) -> String {
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    let words = name.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
