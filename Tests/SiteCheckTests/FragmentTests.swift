/// Fragments, ids, and attributes that name ids.

import Diagnostics
import SiteCheck
import Testing

@Suite("Fragments and ids")
struct FragmentTests {
  @Test("a fragment names an id, on this page or another")
  func deadFragment() {
    #expect(
      problems(in: [
        "index.html": page(##"<h2 id="patching">x</h2><a href="#patchin">1</a><a href="b.html#old">2</a>"##),
        "b.html": page(##"<a href="index.html#patching">1</a><a name="start">s</a><a href="?q=1#start">2</a>"##),
      ]) == [
        "index.html:2:34: no id 'patchin' on this page; did you mean '#patching'? [output-fragment]",
        "index.html:2:58: no id 'old' on b.html [output-fragment]",
      ])
  }

  @Test(
    "by the browser's rule: first as written, then percent-decoded; empty and top are the page's start",
    arguments: [
      ("版本", "#版本"), ("版本", "#%E7%89%88%E6%9C%AC"), ("a%20b", "#a%20b"), ("a b".replacing(" ", with: "-"), "#a-b"),
      ("x", "#"), ("x", "#top"), ("x", "#TOP"), ("x", "#x:~:text=word"), ("50%", "#50%"), ("a&b", "#a&amp;b"),
    ])
  func alive(id: String, href: String) {
    #expect(problems(inBody: "<p id=\"\(id)\">x</p><a href=\"\(href)\">y</a>") == [])
  }

  @Test(
    "ids are compared byte by byte",
    arguments: [("Nodes", "#nodes"), ("caf\u{E9}", "#cafe\u{301}"), ("版本", "#版%E6")])
  func dead(id: String, href: String) {
    #expect(problems(inBody: "<p id=\"\(id)\">x</p><a href=\"\(href)\">y</a>").count == 1)
  }

  @Test("an id stands once")
  func duplicateID() {
    let check = SiteCheck(
      files: [FinishedFile(path: "index.html", page("<p id=\"a\">x</p>\n<svg><g id=\"a\"/></svg>"))], expectation: nil)
    #expect(
      lines(check.diagnostics) == ["Public/index.html:3:13: id 'a' stands twice on this page [output-duplicate-id]"])
    #expect(check.diagnostics[0].notes.map(\.text) == ["the first is here"])
    #expect(check.diagnostics[0].notes.map { $0.location?.line } == [2])
  }

  @Test("attributes that name ids")
  func references() {
    #expect(
      problems(
        inBody: """
          <p id="here">x</p><form id="form-1"></form>
          <p aria-labelledby="here gone">1</p>
          <p aria-describedby="her">2</p>
          <button aria-controls="here" aria-owns="o" aria-details="d" aria-activedescendant="ad">3</button>
          <label for="field">4</label><output for="here nobody"></output>
          <input list="here"><input form="form-1"><button form="here">5</button>
          """) == [
          "index.html:3:21: no id 'gone' on this page (aria-labelledby) [output-fragment]",
          "index.html:4:22: no id 'her' on this page (aria-describedby); did you mean 'here'? [output-fragment]",
          "index.html:5:41: no id 'o' on this page (aria-owns) [output-fragment]",
          "index.html:5:58: no id 'd' on this page (aria-details) [output-fragment]",
          "index.html:5:84: no id 'ad' on this page (aria-activedescendant) [output-fragment]",
          "index.html:6:13: no id 'field' on this page (for) [output-fragment]",
          "index.html:6:42: no id 'nobody' on this page (for) [output-fragment]",
          "index.html:7:14: list 'here' names no datalist [output-fragment]",
          "index.html:7:55: form 'here' names no form [output-fragment]",
        ])
  }

  @Test("headers names a th of the same table")
  func headers() {
    #expect(
      problems(
        inBody: """
          <table><caption>A</caption><tr><th scope="col" id="a">A</th></tr><tr><td headers="a">1</td></tr></table>
          <table><caption>B</caption><tr><th scope="col">B</th></tr><tr><td headers="a" id="b">1</td></tr>
          <tr><td headers="b">1</td></tr></table>
          """) == [
          "index.html:3:76: headers 'a' names a th of another table [output-fragment]",
          "index.html:4:18: headers 'b' names no th [output-fragment]",
        ])
  }

  @Test("a template's ids are not on the page, yet its links must lead somewhere")
  func template() {
    #expect(
      problems(inBody: ##"<template><p id="a">x</p><p id="b"></p></template><p id="b"></p><a href="#a">y</a>"##) == [
        "index.html:2:74: no id 'a' on this page; did you mean '#b'? [output-fragment]"
      ])
    #expect(
      problems(inBody: #"<template><a href="gone.html">y</a></template>"#) == [
        "index.html:2:20: no file at 'gone.html' [output-link]"
      ])
  }

  @Test("an image map is on the page")
  func imageMap() {
    #expect(
      problems(in: [
        "index.html": page(##"<img src="a.png" alt="x" usemap="#mapp"><map name="map"></map>"##), "a.png": "",
      ])
        == ["index.html:2:34: no map '#mapp' on this page (usemap); did you mean '#map'? [output-fragment]"])
    #expect(
      problems(in: [
        "index.html": page(##"<img src="a.png" alt="x" usemap="#map"><map name="map"></map>"##), "a.png": "",
      ])
        == [])
  }

  @Test("a standalone SVG has ids too; other files have fragments of their own")
  func otherFiles() {
    #expect(
      problems(in: [
        "index.html": page(##"<img src="a.svg#g" alt=""><img src="a.svg#h" alt=""><a href="b.pdf#page=2">x</a>"##),
        "a.svg": #"<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><g id="g"/></svg>"#, "b.pdf": "",
      ]) == ["index.html:2:37: no id 'h' on a.svg; did you mean 'a.svg#g'? [output-fragment]"])
  }
}
