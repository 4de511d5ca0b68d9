/// Pictures in pages say what the model says, and take their colours from the stylesheet.

import Colours
import Diagrams
import Markup
import Responsibility
import Testing

@Suite struct InlineTests {
  @Test(arguments: 0..<12)
  func `each box prints its label, whole, and once`(seed: Int) throws {
    let model = ModelSketch.random(seed: seed).model()
    let diagram = BoundaryShiftDiagram(model: model, clusterTypes: model.clusterTypes.map(\.id))
    let parsed = try #require(ParsedPicture(diagram.svg(.inline, idPrefix: "p")))
    let boxes = parsed.elements.filter { $0.attributes["data-responsibility"] != nil }
    let labels = parsed.elements.filter { $0.attributes["data-label"] != nil }
    #expect(boxes.count == model.responsibilities.count * model.clusterTypes.count)
    #expect(labels.count == boxes.count)
    for (box, label) in zip(boxes, labels) {
      let responsibility = try #require(box.attributes["data-responsibility"])
      let clusterType = try #require(box.attributes["data-cluster-type"])
      #expect(label.name == "text")
      #expect(label.box == responsibility)
      #expect(label.text == model[Responsibility.ID(responsibility), ClusterType.ID(clusterType)].label)
    }
  }

  @Test func `no colour but the fallbacks`() throws {
    for picture in pictures(seed: 4, style: .inline, prefix: "p") {
      let parsed = try #require(ParsedPicture(picture))
      for element in parsed.elements {
        #expect(element.attributes["style"] == nil)
        let fill = element.attributes["fill"] ?? "none"
        #expect(["none", "currentColor"].contains(fill) || fill.hasPrefix("url(#p-"), "\(fill)")
      }
    }
  }

  @Test func `every class has a rule in the stylesheet`() throws {
    let unstyled: Set = [
      "diagram-stack", "diagram-boundary-shift", "diagram-change", "heading", "column", "layer", "name",
    ]
    for seed in 0..<4 {
      for picture in pictures(seed: seed, style: .inline, prefix: "p") {
        let parsed = try #require(ParsedPicture(picture))
        let classes = Set(
          parsed.elements.flatMap { ($0.attributes["class"] ?? "").split(separator: " ") }.map(String.init))
        for name in classes.subtracting(unstyled) where !["sharers", "key"].contains(name) {
          #expect([" ", ","].contains { Palette.standard.css.contains(".\(name)\($0)") }, "\(name)")
        }
      }
    }
  }

  @Test func `boxes are links where the page wants them`() throws {
    let model = Sample.managedKubernetes()
    let diagram = StackDiagram(model: model, clusterType: ClusterType.ID("managed"))
    let picture = diagram.svg(.inline, idPrefix: "p") { id in
      id.rawValue == "r1" ? Somewhere(href: "a.html?x=1&y=2#r1") : nil
    }
    let parsed = try #require(ParsedPicture(picture))
    #expect(parsed.all("a").map(\.attributes) == [["href": "a.html?x=1&y=2#r1"]])
    #expect(parsed.all("a")[0].box == "r1")
    // An image's parts don't exist for assistive technology, so a picture with links is none.
    #expect(parsed.elements[0].attributes["role"] == "group")
  }

  @Test func `what the model's authors write is escaped`() throws {
    var sketch = ModelSketch()
    sketch.party("provider", "<b>R&D</b>", .provider, address: "\"us\"")
    sketch.clusterType("t", "</title><script>")
    sketch.condition("c", "<i>", clause: "a < b")
    sketch.row("<layer>", "<name>", .by("provider").unless("c", "provider"))
    let model = sketch.model()
    for style in [DiagramStyle.inline, .standalone(.light)] {
      let picture = StackDiagram(model: model, clusterType: ClusterType.ID("t")).svg(style, idPrefix: "p")
      let parsed = try #require(ParsedPicture(picture))
      #expect(parsed.all("title").map(\.text) == ["Who is responsible for what on </title><script>"])
      #expect(parsed.all("script").isEmpty)
    }
  }

  @Test func `the description says who does what`() {
    let model = Sample.threeParties()
    let diagram = StackDiagram(model: model, clusterType: ClusterType.ID("hosted"))
    #expect(
      diagram.summary == """
        11 responsibilities in 3 layers. \
        Customer: 2 (Customer data, Customer applications). \
        Shared: Red Hat + Customer: 4 (Logging, Application networking, Cluster version, Virtual networking). \
        Red Hat: 1 (Cluster networking). \
        Shared: Red Hat + AWS: 1 (Control plane nodes). \
        Not applicable: 1 (Infrastructure nodes). \
        AWS (Amazon Web Services): 2 (Public cloud services, Hardware and global infrastructure). \
        If the cluster runs a network plug-in of the customer's: Cluster networking → Customer.
        """)
    let shift = BoundaryShiftDiagram(model: model, clusterTypes: model.clusterTypes.map(\.id))
    #expect(
      shift.summary.contains(
        """
        Different from type to type: 3. Virtual networking (Shared, Shared); \
        Control plane nodes (Red Hat, Shared); Infrastructure nodes (Red Hat, Not applicable).
        """))
    let change = ChangeDiagram(model: model, from: ClusterType.ID("classic"), to: ClusterType.ID("classic"))
    #expect(change.summary == "Nothing changes hands.")
  }
}
