/// What is listed beside a page.

import Responsibility
import Testing

@testable import SiteModel

@Suite struct NavigationTests {
  private func navigation(_ stems: [String]) -> Navigation {
    Navigation(sections: FolderSections(of: stems.map(PageID.document)).appended(to: [], rootTitle: "Pages"))
  }

  private func listed(_ navigation: Navigation, beside stem: String) -> [String] {
    navigation.entries(beside: .document(stem)).map { entry in
      entry.isOpen ? "\(entry.section.title): \(entry.section.pages.map(\.stem))" : entry.section.title
    }
  }

  @Test func foldersAreSectionsInsideTheFoldersAroundThem() {
    let navigation = navigation(["start", "getting-started/a", "guide/nodes/patching", "guide/nodes/pools"])
    #expect(navigation.sections.map(\.title) == ["Pages", "Getting started", "Guide", "Nodes"])
    #expect(navigation.sections.map(\.parent) == [nil, nil, nil, 2])
    #expect(
      navigation.order.map(\.stem) == ["start", "getting-started/a", "guide/nodes/patching", "guide/nodes/pools"])
  }

  @Test func aFolderWithoutPagesIsEnteredAtTheFirstPageInside() {
    let navigation = navigation(["guide/nodes/patching", "guide/nodes/pools"])
    #expect(navigation.sections.map(\.firstPage?.stem) == ["guide/nodes/patching", "guide/nodes/patching"])
  }

  @Test func aSmallSiteIsListedAsAWhole() {
    #expect(listed(navigation(["a/one", "b/two"]), beside: "a/one") == [#"A: ["a/one"]"#, #"B: ["b/two"]"#])
  }

  @Test func inALargeSiteOnlyTheWayToThePageIsOpen() {
    let many = (10..<70).map { "z/\($0)" }
    let navigation = navigation(["a/one", "b/c/two", "b/d/three", "b/d/e/four", "f/g/five"] + many)
    #expect(listed(navigation, beside: "b/d/three") == ["A", "B", "C", #"D: ["b/d/three"]"#, "E", "F", "Z"])
    #expect(listed(navigation, beside: "404") == ["A", "B", "F", "Z"])
  }
}
