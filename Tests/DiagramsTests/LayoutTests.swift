/// Nothing overlaps and nothing sticks out, for many models of all sizes.

import Responsibility
import Testing

@testable import Diagrams

@Suite struct LayoutTests {
  @Test(arguments: 0..<30)
  func `every stack is sound`(seed: Int) {
    let model = ModelSketch.random(seed: seed).model()
    for width in [360, 640, 960] {
      let layout = StackDiagram(model: model, clusterType: model.clusterTypes[0].id, width: width)
        .layout(withHeading: seed % 2 == 0)
      #expect(layout.width == width)
      #expect(layout.boxes.map(\.responsibility) == model.responsibilities.map(\.id))
      #expect(problems(in: layout) == [])
    }
  }

  @Test(arguments: 0..<30)
  func `every boundary shift is sound`(seed: Int) {
    let model = ModelSketch.random(seed: seed).model()
    for width in [360, 640, 960] {
      let layout = BoundaryShiftDiagram(model: model, clusterTypes: model.clusterTypes.map(\.id), width: width)
        .layout(withHeading: seed % 2 == 0)
      #expect(layout.width >= width)
      #expect(layout.boxes.count == model.responsibilities.count * model.clusterTypes.count)
      #expect(problems(in: layout) == [])
    }
  }

  @Test(arguments: 0..<30)
  func `every change is sound`(seed: Int) throws {
    let model = ModelSketch.random(seed: seed).model()
    for width in [360, 640, 960] {
      let to = try #require(model.clusterTypes.last).id
      let layout = ChangeDiagram(model: model, from: model.clusterTypes[0].id, to: to, width: width)
        .layout(withHeading: seed % 2 == 0)
      #expect(layout.width == width)
      #expect(problems(in: layout) == [])
    }
  }

  @Test(arguments: 0..<30)
  func `every overview is sound, and its bars are as long as their counts`(seed: Int) throws {
    let model = ModelSketch.random(seed: seed).model()
    for width in [360, 640, 960] {
      let all = OverviewDiagram(model: model, clusterTypes: model.clusterTypes.map(\.id), width: width)
      let one = StackOverviewDiagram(model: model, clusterType: model.clusterTypes[0].id, width: width)
      for layout in [all.layout(withHeading: seed % 2 == 0), one.layout(withHeading: seed % 2 == 0)] {
        #expect(layout.width >= width)
        #expect(layout.boxes.isEmpty)
        #expect(problems(in: layout) == [])
      }
      #expect(try #require(all.layout(withHeading: false).labelColumn).maxX < width)
    }
  }

  @Test func `a bar is divided by who is responsible`() {
    var sketch = ModelSketch()
    sketch.party("provider", "Provider", .provider)
    sketch.party("customer", "Customer", .customer)
    sketch.clusterType("t", "Type")
    for index in 1...3 { sketch.row("Nodes", "Duty \(index)", .by("provider")) }
    sketch.row("Nodes", "Duty 4", .by("customer"))
    let model = sketch.model()
    let drawing = Drawing(model: model, width: 960, palette: .standard, words: .init())
    let values = model.responsibilities.map { model[$0.id, "t"].value }
    let widths = drawing.bar(values, in: Frame(x: 10, y: 0, width: 100, height: 18)).compactMap { element in
      if case .swatch(let frame, let look) = element { "\(look.entry.name) \(frame.x) \(frame.width)" } else { nil }
    }
    #expect(widths == ["provider 10 75", "customer 85 25"])
  }

  @Test func `what is too large for boxes is drawn as bars`() {
    var sketch = ModelSketch()
    sketch.party("provider", "Provider", .provider)
    for index in 1...20 { sketch.clusterType("t\(index)", "Type \(index)") }
    sketch.rows = (1...160).map { ("Nodes", "Duty \($0)", Array(repeating: .by("provider"), count: 20)) }
    let model = sketch.model()
    let types = model.clusterTypes.map(\.id)
    #expect(Drawing.boundary(model: model, clusterTypes: types).kind == "overview")
    #expect(Drawing.boundary(model: model, clusterTypes: Array(types.prefix(9))).kind == "boundary-shift")
    #expect(Drawing.stack(model: model, clusterType: types[0]).kind == "stack-overview")
  }

  @Test func `eight columns share 960 pixels`() {
    var sketch = ModelSketch()
    sketch.party("provider", "Alibaba Cloud", .provider)
    for index in 1...8 { sketch.clusterType("t\(index)", "Type \(index)") }
    sketch.rows = [("Nodes", "etcd", Array(repeating: .by("provider"), count: 8))]
    let model = sketch.model()
    let layout = BoundaryShiftDiagram(model: model, clusterTypes: model.clusterTypes.map(\.id))
      .layout(withHeading: false)
    #expect(layout.width == 960)
    #expect(Set(layout.boxes.map(\.frame.width)).count == 1)
  }

  @Test func `the boxes of a band share its width in balanced rows`() {
    var sketch = ModelSketch()
    sketch.party("provider", "Provider", .provider)
    sketch.clusterType("t", "Type")
    for index in 1...7 { sketch.row("Nodes", "Duty \(index)", .by("provider")) }
    let layout = StackDiagram(model: sketch.model(), clusterType: ClusterType.ID("t")).layout(withHeading: false)
    let rows = Dictionary(grouping: layout.boxes, by: \.frame.y).sorted { $0.key < $1.key }.map(\.value)
    #expect(rows.map(\.count) == [4, 3])
    for row in rows {
      let widths = row.map(\.frame.width)
      #expect((widths.max() ?? 0) - (widths.min() ?? 0) <= 1)
      #expect(row.first?.frame.x == layout.boxes[0].frame.x)
      #expect(row.last?.frame.maxX == layout.boxes[3].frame.maxX)
    }
  }
}

/// What is wrong with the geometry of a layout, in sentences.
func problems(in layout: DiagramLayout) -> [String] {
  let picture = Frame(x: 0, y: 0, width: layout.width, height: layout.height)
  var problems: [String] = []
  var solids: [(name: String, frame: Frame)] = []
  for element in layout.elements {
    switch element {
    case .panel(let frame):
      if !picture.contains(frame) { problems.append("a panel sticks out") }
    case .text(let text):
      problems += textProblems(text, in: picture)
      solids.append((text.text, text.frame))
    case .box(let box):
      solids.append((box.responsibility.rawValue, box.frame))
      problems += boxProblems(box)
    case .swatch(let frame, _): solids.append(("a swatch", frame))
    case .mark(let mark): solids.append(("mark \(mark.number)", mark.frame))
    case .line(let line):
      for point in line.points where !picture.contains(Frame(x: point.x - 1, y: point.y - 1, width: 3, height: 3)) {
        problems.append("a line leaves the picture at \(point)")
      }
      if line.kind != .arrow && !line.isSample { problems += crossings(of: line, in: layout) }
    }
  }
  for (index, solid) in solids.enumerated() {
    if !picture.contains(solid.frame) { problems.append("\(solid.name) sticks out") }
    for other in solids[(index + 1)...] where solid.frame.overlaps(other.frame) {
      problems.append("\(solid.name) overlaps \(other.name)")
    }
  }
  return problems
}

private func boxProblems(_ box: PlacedBox) -> [String] {
  // The spine and the rounded corners belong to no text.
  let inner = Frame(x: box.frame.x + 10, y: box.frame.y + 2, width: box.frame.width - 12, height: box.frame.height - 4)
  let parts =
    (box.texts + [box.label]).map { (name: $0.text, frame: $0.frame) }
    + box.marks.map { (name: "mark \($0.number)", frame: $0.frame) }
  var problems = (box.texts + [box.label]).flatMap { textProblems($0, in: inner) }
  for (index, part) in parts.enumerated() {
    if !inner.contains(part.frame) { problems.append("\(part.name) leaves its box") }
    for other in parts[(index + 1)...] where part.frame.overlaps(other.frame) {
      problems.append("\(part.name) overlaps \(other.name) in a box")
    }
  }
  return problems
}

private func textProblems(_ text: PlacedText, in frame: Frame) -> [String] {
  text.lines.compactMap { line in
    var visible = line.text[...]
    while visible.last?.isWhitespace == true { visible.removeLast() }
    let width = TextMetrics.width(of: String(visible), font: text.font)
    let room = Frame(
      x: line.x, y: line.baseline - text.font.size * 3 / 4, width: width, height: text.font.size)
    return text.frame.contains(room) && frame.contains(room) ? nil : "'\(line.text)' doesn't fit"
  }
}

private func crossings(of line: PlacedLine, in layout: DiagramLayout) -> [String] {
  zip(line.points, line.points.dropFirst()).flatMap { start, end in
    let stroke = Frame(
      x: min(start.x, end.x) - 1, y: min(start.y, end.y) - 1, width: abs(start.x - end.x) + 3,
      height: abs(start.y - end.y) + 3)
    return layout.boxes.filter { $0.frame.overlaps(stroke) }.map { "the boundary crosses \($0.responsibility)" }
      + layout.texts.filter { $0.frame.overlaps(stroke) }.map { "the boundary crosses '\($0.text)'" }
  }
}
