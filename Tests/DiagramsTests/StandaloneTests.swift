/// Files of their own obey what wikis and renderers demand of SVG.

import Colours
import Diagrams
import Foundation
import Markup
import Responsibility
import Testing

@Suite struct StandaloneTests {
  /// Everything that a renderer outside a browser understands, and that a wiki's upload filter lets through.
  private static let allowed: [String: Set<String>] = [
    "svg": ["xmlns", "width", "height", "viewBox", "role", "aria-labelledby", "font-family", "text-rendering"],
    "title": ["id"], "desc": ["id"],
    "rect": ["x", "y", "width", "height", "rx", "fill", "stroke", "stroke-width", "stroke-dasharray"],
    "path": ["d", "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin"],
    "text": ["x", "y", "fill", "font-size", "font-weight", "text-anchor"], "tspan": ["x", "y"],
  ]

  @Test(arguments: Theme.allCases, 0..<12)
  func `only safe elements and attributes`(theme: Theme, seed: Int) throws {
    for picture in pictures(seed: seed, style: .standalone(theme), prefix: "p") {
      let parsed = try #require(ParsedPicture(picture))
      for element in parsed.elements {
        let allowed = try #require(Self.allowed[element.name], "element \(element.name)")
        for (name, value) in element.attributes {
          #expect(allowed.contains(name), "\(name) of \(element.name)")
          #expect(!value.contains("var("))
          if name == "fill" || name == "stroke" { #expect(isPlain(value), "\(name)=\(value)") }
          if name == "font-weight" { #expect(value == "700") }
        }
        if ["rect", "path", "text"].contains(element.name) {
          #expect(element.attributes["fill"] != nil, "\(element.name) without its own colour")
        }
        if element.name == "tspan" || (element.name == "text" && element.attributes["x"] == nil) {
          #expect(element.name == "text" || element.attributes["y"] != nil)
        }
      }
    }
  }

  @Test func `a background, whole numbers for the size, and names for assistive technology`() throws {
    for picture in pictures(seed: 3, style: .standalone(.dark), prefix: "dark-3") {
      let parsed = try #require(ParsedPicture(picture))
      let root = parsed.elements[0]
      let width = try #require(root.attributes["width"].flatMap { Int($0) })
      let height = try #require(root.attributes["height"].flatMap { Int($0) })
      #expect(root.attributes["viewBox"] == "0 0 \(width) \(height)")
      #expect(root.attributes["role"] == "img")
      #expect(root.attributes["font-family"] == "Helvetica, Arial, 'Liberation Sans', sans-serif")
      let ids = parsed.elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count)
      #expect(ids.allSatisfy { $0.hasPrefix("dark-3-") })
      let names = try #require(root.attributes["aria-labelledby"]).split(separator: " ").map(String.init)
      #expect(names.allSatisfy(ids.contains))
      let background = try #require(parsed.all("rect").first { $0.ancestors == ["svg"] })
      #expect(
        background.attributes == [
          "width": "\(width)", "height": "\(height)", "fill": Palette.standard.dark.background,
        ])
    }
  }

  /// Browsers turn patterns into pictures on paper, at a hundred times the size.
  @Test func `patterns are lines`() throws {
    for picture in pictures(seed: 8, style: .standalone(.light), prefix: "p") {
      let parsed = try #require(ParsedPicture(picture))
      #expect(parsed.all("pattern").isEmpty)
      #expect(!parsed.elements.contains { ($0.attributes["fill"] ?? "").hasPrefix("url(") })
    }
  }

  @Test func `a file has no links`() throws {
    let model = Sample.managedKubernetes()
    let picture = StackDiagram(model: model, clusterType: ClusterType.ID("managed"))
      .svg(.standalone(.light), idPrefix: "p") { _ in Somewhere(href: "a.html") }
    #expect(!picture.string.contains("href"))
  }

  private func isPlain(_ paint: String) -> Bool {
    paint == "none"
      || (paint.count == 7 && paint.hasPrefix("#") && paint.dropFirst().allSatisfy(\.isHexDigit))
  }
}

struct Somewhere: Address {
  let href: String
}

/// One of each kind, of a random model.
func pictures(seed: Int, style: DiagramStyle, prefix: String) -> [HTML] {
  let model = ModelSketch.random(seed: seed).model()
  let ids = model.clusterTypes.map(\.id)
  return [
    StackDiagram(model: model, clusterType: ids[0]).svg(style, idPrefix: prefix),
    BoundaryShiftDiagram(model: model, clusterTypes: ids).svg(style, idPrefix: prefix),
    ChangeDiagram(model: model, from: ids[0], to: ids[ids.count - 1]).svg(style, idPrefix: prefix),
  ]
}
