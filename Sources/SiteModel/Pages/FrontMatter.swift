/// What stands between the `---` lines at the top of a page.

import Diagnostics
import Responsibility
import YAML

struct FrontMatter {
  var title: String?
  var description: String?
  /// A shorter title for the navigation.
  var navigationTitle: String?
  /// Addresses that the page had before.
  var redirects: [RedirectDefinition] = []
  /// The day of the last change that readers should know of.
  var updated: CalendarDate?
  /// When the page was reviewed, and how often it is to be.
  var review: Located<Review>?

  static let keys = ["title", "description", "navigation-title", "redirect-from", "updated"] + PageReview.keys

  /// The front matter in `range` of `source`.
  static func read(_ range: Range<Int>?, of source: SourceText) -> Diagnosed<FrontMatter> {
    guard let range else { return Diagnosed(FrontMatter()) }
    let first = source.lineNumber(at: range.lowerBound)
    let last = source.lineNumber(at: max(range.lowerBound, range.upperBound - 1))
    let parsed = YAMLParser().parse(source, lines: (first...last).map(source.line))
    var yaml = YAMLReader(source: source)
    var matter = FrontMatter()
    if let root = parsed.value, let fields = yaml.fields(root, of: "front matter", allowed: keys) {
      matter.title = yaml.text("title", in: fields)
      matter.description = yaml.text("description", in: fields)
      matter.navigationTitle = yaml.text("navigation-title", in: fields)
      if let node = fields["redirect-from"] { matter.redirects = RedirectDefinition.read(node, &yaml) }
      if let node = fields["updated"] { matter.updated = yaml.date(node) }
      matter.review = PageReview.read(fields, &yaml)
    }
    return Diagnosed(matter, parsed.diagnostics + yaml.diagnostics)
  }
}
