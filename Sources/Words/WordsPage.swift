/// The page that lists every word, written from the tables themselves.

package enum WordsPage {
  /// Markdown with a table per group.
  package static var markdown: String {
    let sections = Words.Group.allCases.map { group in
      let chinese = Words.simplifiedChinese.texts(of: group)
      let rows = zip(Words.english.texts(of: group), chinese).map { english, chinese in
        "| `\(english.name)` | \(code(english.text)) | \(code(chinese.text)) |"
      }
      return """
        ## `\(group.rawValue)` {#\(group.rawValue)}

        \(introduction(to: group))

        Table: Words of `\(group.rawValue)`

        | Name | English | Simplified Chinese |
        | --- | --- | --- |
        \(rows.joined(separator: "\n"))

        """
    }
    return """
      ---
      title: Words
      description: Every word that Demarc prints of its own, and how a site replaces it.
      ---

      # Words

      What Demarc prints of its own comes from one table: buttons, headings of generated sections, labels such as *Shared*, the
      words in diagrams and in embeds. English and Simplified Chinese come with it; `language` in
      [`site.yaml`](site-settings.md) chooses between them. A site replaces single words under `words`, by group and name:

      ```yaml
      language: en
      words:
        labels:
          shared: Joint
        pages:
          search: Search the handbook
          done-count: "{total} duties, {done} done"
      ```

      What stands in braces is filled in, so a text must hold the same names in braces as the one that it replaces; anything else
      is an error. For another language, set `language` and give your own words: what stays English is
      [reported](rules.md#untranslated-words).

      This page is written from the program: a test fails when the two differ.

      \(sections.joined(separator: "\n"))
      """
  }

  private static func introduction(to group: Words.Group) -> String {
    switch group {
    case .labels: "What a cell says whose value isn't one party, everywhere: in matrices, diagrams and exports."
    case .pages: "The frame of pages, the generated sections and the tools."
    case .diagrams: "Titles, legends and descriptions of diagrams."
    case .markdown: "What stands around your own text: alerts, footnotes, task lists."
    case .exports: "Embeds and exports for wikis and spreadsheets."
    }
  }

  /// A code span that keeps the spaces at both ends.
  private static func code(_ text: String) -> String {
    let escaped = text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    return text.hasPrefix(" ") && text.hasSuffix(" ") ? "` \(escaped) `" : "`\(escaped)`"
  }
}
