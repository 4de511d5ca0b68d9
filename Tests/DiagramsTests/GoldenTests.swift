/// The pictures as files: whoever changes them sees what changes.

import Colours
import Diagrams
import Markup
import Responsibility
import TestSupport
import Testing
import Words

@Suite struct GoldenTests {
  @Test(arguments: ["managed", "managed-node-pool", "serverless"])
  func `the stack of a cluster type`(id: String) throws {
    let diagram = StackDiagram(model: Sample.managedKubernetes(), clusterType: ClusterType.ID(id))
    try record(diagram, as: "stack-\(id)")
  }

  @Test func `the boundary across three cluster types`() throws {
    let model = Sample.managedKubernetes()
    let diagram = BoundaryShiftDiagram(model: model, clusterTypes: model.clusterTypes.map(\.id))
    try record(diagram, as: "boundary-shift")
  }

  @Test func `what changes hands`() throws {
    let model = Sample.managedKubernetes()
    let diagram = ChangeDiagram(model: model, from: ClusterType.ID("managed"), to: ClusterType.ID("serverless"))
    try record(diagram, as: "change")
    let same = ChangeDiagram(model: model, from: ClusterType.ID("managed"), to: ClusterType.ID("managed"))
    try record(same, as: "change-nothing")
  }

  @Test func `three parties`() throws {
    let model = Sample.threeParties()
    try record(StackDiagram(model: model, clusterType: ClusterType.ID("classic")), as: "three-parties-stack")
    let shift = BoundaryShiftDiagram(model: model, clusterTypes: model.clusterTypes.map(\.id))
    try record(shift, as: "three-parties-boundary-shift")
  }

  @Test func `Chinese`() throws {
    let model = Sample.chinese()
    let words = Words.simplifiedChinese.diagrams
    let stack = StackDiagram(model: model, clusterType: ClusterType.ID("managed"), width: 640, words: words)
    try record(stack, as: "chinese-stack")
    let shift = BoundaryShiftDiagram(
      model: model, clusterTypes: model.clusterTypes.map(\.id), width: 640, words: words)
    try record(shift, as: "chinese-boundary-shift")
  }

  @Test func `the stylesheet`() throws {
    try expect(Palette.standard.css, is: "palette.css")
  }

  private func record(_ diagram: some Diagram, as name: String) throws {
    try expect(diagram.svg(.inline, idPrefix: name).string, is: "\(name).inline.html")
    try expect(diagram.svg(.standalone(.light), idPrefix: name).string, is: "\(name).light.svg")
    try expect(diagram.svg(.standalone(.dark), idPrefix: name).string, is: "\(name).dark.svg")
  }

  private func expect(_ text: String, is name: String) throws {
    try Golden.expect(text, at: "Tests/Fixtures/Diagrams/\(name)")
  }
}
