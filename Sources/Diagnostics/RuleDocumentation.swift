/// What each rule asks for and how to mend a breach of it.

/// The documentation of a rule; the page of rules is written from it.
package struct RuleDocumentation: Sendable, Hashable {
  package let severity: Severity
  /// What must be true, in one sentence.
  package let summary: String
  /// Why, and what to do about it; Markdown.
  package let mending: String

  static func error(_ summary: String, _ mending: String) -> RuleDocumentation {
    RuleDocumentation(severity: .error, summary: summary, mending: mending)
  }

  static func warning(_ summary: String, _ mending: String) -> RuleDocumentation {
    RuleDocumentation(severity: .warning, summary: summary, mending: mending)
  }
}

extension Rule {
  package var documentation: RuleDocumentation {
    switch self {
    case .unreadableFile:
      .error(
        "Every file and folder of the site directory can be read.",
        "Correct its permissions, or build again if it was moved meanwhile. A page that can't be read is never left out."
      )
    case .specialFile:
      .error(
        "The site directory holds files and folders only.",
        "Remove the pipe, socket or device, or start its name with a dot.")
    case .badSymlink:
      .error(
        "A symbolic link leads to a file or folder of the same site.",
        "Put a copy of the file in its place. Links that lead out of the site, nowhere, in circles or to hidden files are not followed."
      )
    case .fileName:
      .error(
        "A file can have its name on every system, so that the site can be copied, zipped and checked out anywhere.",
        "Rename it. Windows reserves names such as `aux`, the characters `< > : \" | ? * \\`, and a dot or space at the end."
      )
    case .fileLimit:
      .error(
        "The site directory stays within the limits of size, depth and number of files.",
        "The message names the limit. A large file or a folder that isn't part of the site is the usual cause.")
    case .overdueReview:
      .warning(
        "A value, and the model as a whole, is reviewed as often as `review-every` says.",
        "Compare it with its source, then set `reviewed` to the day on which you did. Which day is today is told to the command: see `--today`."
      )
    case .badSnapshot:
      .error(
        "A snapshot to compare with is a `data/model.json` that Demarc has written, in a version that it knows.",
        "Copy the file from a published site again; it isn't edited by hand.")
    case .yamlSyntax:
      .error(
        "A YAML file must be well-formed.",
        "The place is where reading stopped; the cause is often the line above: an indentation, a quote or a tab."
      )
    case .yamlUnsupported:
      .error(
        "Anchors, aliases, tags and second documents are not used.",
        "Write the value out: these make a file harder to review, and aliases can be made to explode."
      )
    case .yamlLimit:
      .error(
        "A YAML file stays within the limits of size and depth.",
        "Split the model over several files: all files below `model/` are merged.")
    case .invalidText:
      .error(
        "A text file is valid UTF-8 without NUL bytes, and its texts hold no control characters.",
        "Save the file as UTF-8. The message names the offset of the first bad byte. Remove control characters, also those "
          + "that YAML writes as escapes: no page, table or drawing can hold them.")
    case .duplicateKey:
      .error(
        "A mapping has each key once.",
        "Merge the two entries. YAML readers disagree on which of them counts.")
    case .unknownKey:
      .error(
        "Only documented keys are used.",
        "Correct the spelling. A key that nothing reads is a statement that readers never see.")
    case .missingKey:
      .error("A required key is present.", "Add the key; the reference of the format shows where.")
    case .wrongValue:
      .error(
        "A value has the form that its key asks for.",
        "The message says which form: a text, a list, a mapping, a date such as `2026-03-26`, or one of a few words.")
    case .invalidID:
      .error(
        "An id is made of lower-case letters, digits and single hyphens, and starts with a letter.",
        "Ids become file names and anchors, so they must be the same everywhere. Put the wording in `name`.")
    case .duplicateID:
      .error("An id is defined once.", "Rename or remove one of the two; the note shows the first.")
    case .repeatedName:
      .warning(
        "Two responsibilities have different names, and so have two parties, cluster types, areas and conditions.",
        "Checklists, search results and the answers of `demarc who` show the name alone. Published matrices repeat activities under different headings: say in the name which is meant, or turn the rule off."
      )
    case .unknownParty:
      .error("A party that is named is defined under `parties`.", "Correct the id, or define the party.")
    case .unknownClusterType:
      .error(
        "A cluster type that is named is defined under `cluster-types`.",
        "Correct the id, or define the cluster type.")
    case .unknownArea:
      .error("An area that is named is defined under `areas`.", "Correct the id, or define the area.")
    case .unknownLayer:
      .error("A layer that is named is defined under `layers`.", "Correct the id, or define the layer.")
    case .unknownResponsibility:
      .error(
        "A responsibility that is named is defined under `responsibilities`.",
        "Correct the id, or define the responsibility.")
    case .unknownSource:
      .error("A source that is named is defined under `sources`.", "Correct the id, or define the source.")
    case .unknownCondition:
      .error("A condition that is named is defined under `conditions`.", "Correct the id, or define the condition.")
    case .unknownPhase:
      .error(
        "Where a model declares `phases`, duties name no other.", "Correct the id, or declare the phase.")
    case .unknownFramework:
      .error(
        "A framework that is named is defined under `frameworks`.", "Correct the id, or define the framework.")
    case .unknownControl:
      .error(
        "A control that is named is listed under its framework, and so is its part.",
        "Correct the code, or list the control. A part is written behind it: `AC-2(a)`.")
    case .unassignedCell:
      .error(
        "Every responsibility is assigned on every cluster type, directly, by `everywhere` or by inheritance.",
        "Add an assignment. If the source says nothing, write `not-stated`; if it cannot arise there, `not-applicable`; if it is known that nobody does it, `none`."
      )
    case .inheritanceCycle:
      .error(
        "A cluster type does not extend itself, directly or through others.", "Break the circle at one of the types.")
    case .idleOverride:
      .warning(
        "An override changes something: an assignment what is inherited, a label what is derived.",
        "Remove it: the same would hold without it, and the next change has to be made in one place only. An assignment that adds a source of its own does change something."
      )
    case .idleCondition:
      .error(
        "A condition changes the assignment that holds without it.",
        "Name the owner that holds under the condition, or turn the text into a note.")
    case .missingDuty:
      .warning(
        "Where several parties share, each has at least one duty.",
        "Say what each of them does. “Shared” alone is what nobody does. Published matrices break this rule, so it is a warning; a site can make it an error."
      )
    case .foreignDuty:
      .warning(
        "Duties belong to parties that own the assignment or support it.",
        "Make the party an owner, list it under `supporting`, or move the sentence to a note. A source that says one thing in its overview and another in its details is found this way."
      )
    case .raciSet:
      .warning(
        "Of the parties of a RACI cell, one or more are responsible (R) and exactly one is accountable (A).",
        "Ask the publisher of the matrix, and write down what is settled. Until then the cell says what the source says."
      )
    case .degreeSet:
      .warning(
        "Degrees fit together: one party in total and the others none, or several that share.",
        "Correct the degrees. A party that shares needs somebody to share with.")
    case .missingReason:
      .error(
        "An inferred or decided value says why.",
        "Add `because:` with the reasoning, so that a reader can judge it.")
    case .unusedDefinition:
      .warning(
        "Every party, source, footnote, condition, area, phase, framework and label that is defined is used.",
        "Remove it, or use it: it may be a misspelling of another one.")
    case .rawHTML:
      .error(
        "Markdown holds no raw HTML unless `site.yaml` allows it.",
        "Use Markdown or a directive. libcmark would drop the HTML silently in safe mode.")
    case .markdownLimit:
      .error(
        "A Markdown file stays within the limits of size and nesting.",
        """
        Split the page, or raise the limit in `site.yaml`. The limits keep a hostile file from stopping the build: \
        2,000,000 bytes a file, 65,536 bytes a line, quotes and lists or emphasis and links nested 100 deep, and in \
        one paragraph 200 unclosed brackets or 200 times `<!` or `<?`.
        """)
    case .raggedTable:
      .error(
        "Every row of a table has as many cells as its header.",
        "Add the missing cells or remove the surplus ones. A pipe inside a cell is written `\\|`.")
    case .duplicateAnchor:
      .error(
        "An anchor given by hand is used once on its page.",
        "Choose another id: a link could only ever reach the first.")
    case .frontMatter:
      .error(
        "Front matter ends with a line of three hyphens.",
        "Add the line `---` below the last key. Without it the whole page would be read as YAML.")
    case .unknownAlert:
      .error(
        "An alert is a note, a tip, important, a warning or a caution.",
        "Write `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]` on the first line of the quote.")
    case .unknownFootnote:
      .error(
        "A reference to a footnote has a footnote: on the same page, or under `footnotes` of the model.",
        "Correct the label or add `[^label]: …`. Text that only looks like a reference is written `\\[^label]`.")
    case .unusedFootnote:
      .warning(
        "A footnote is referred to on its page.",
        "Refer to it with `[^label]` or remove it: what nobody refers to is not printed.")
    case .missingAltText:
      .warning(
        "An image has a text that stands for it.",
        "Describe what the image says: `![text](image.png)`.")
    case .vagueLinkText:
      .warning(
        "The text of a link says where it leads.",
        "Name the page or the thing: `see [applying patches](patching.md)`. Screen readers list links without the text "
          + "around them, where “here” and “more” say nothing.")
    case .badDirective:
      .error(
        "A directive has the options that its kind documents.",
        "Correct the option; the message lists those that exist.")
    case .unsafeLink:
      .error(
        "A link leads to a page, or to an address with a scheme that is safe to follow.",
        "Use `https:`, `http:`, `mailto:` or `tel:`, or a path to a file of the site.")
    case .badIgnore:
      .error(
        "A comment `demarc-ignore` names a rule that warns, and gives a reason.",
        "Write `<!-- demarc-ignore RULE: REASON -->` in Markdown, `# demarc-ignore RULE: REASON` in YAML. Errors are mended, not ignored."
      )
    case .unusedIgnore:
      .warning(
        "A comment `demarc-ignore` ignores a warning.",
        "Remove it: what it was written for has been mended, or is reported at another line. It is for its own line; where it stands alone, for what follows it."
      )
    case .missingFile:
      .error("A file that the site needs is there.", "Add the file, or correct the path.")
    case .missingPage:
      .error(
        "A link to a page leads to one that exists.",
        "Links are written to source files, relative to the file they stand in.")
    case .missingFragment:
      .error(
        "The part of a link after `#` names an anchor of the page that it leads to.",
        "Use the id of a heading; it is shown when you point at the heading.")
    case .missingImage:
      .error("An image that is shown is a file of the site.", "Add the file, or correct the path.")
    case .missingTitle:
      .error(
        "A page has a title: `title` in its front matter or a first-level heading.",
        "Start the page with `# Title`.")
    case .pathCollision:
      .error(
        "No two files are written to the same path, not even on a file system that ignores case, and none where another needs a folder.",
        "Rename one of them; the note names the other.")
    case .unreachablePage:
      .warning(
        "A page can be reached from the navigation.",
        "List the page or its folder under `navigation` in `site.yaml`.")
    case .exportLoss:
      .warning(
        "An export says all that the model says (`demarc export`).",
        "The format has no place for it: a third party in a matrix for two, RACI letters, what no source states. Hand "
          + "the report in with the export, so that its readers learn what is missing; `--strict` refuses such an export."
      )
    case .badRedirect:
      .error(
        "A redirect leads from an address that nothing stands at any more.",
        "Write the old address as a path from the root of the site, `guide/old.html`, or with the id of a part, `guide/old.html#part`. A page or part that is still there needs no redirect, and would hide it."
      )
    case .lowContrast:
      .error(
        "Colours of the theme stand out enough to be seen and read, on light and on dark pages.",
        "Words need a contrast of 4.5:1 with what is behind them, outlines and signs 3:1 (WCAG 2.2 AA). Take the colour that the message proposes, or give another one for dark pages."
      )
    case .untranslatedWords:
      .warning(
        "Every word that Demarc prints of its own is in the language of the site.",
        "English and Simplified Chinese come with it. For another language, put your words into `words:` of `site.yaml`: see [words](words.md). A reader's browser pronounces what is left in the wrong language."
      )
    case .outputSyntax:
      .error(
        "A finished page is HTML that a parser reads without repair.",
        "Allowed raw HTML or a file for the head or footer is the usual cause.")
    case .outputPage:
      .error(
        "A finished page says its language, its title and its encoding.",
        "The language comes from `site.yaml`, the title from the page; the templates print them.")
    case .outputLink:
      .error("A link in a finished page leads to a file that is there, in the same case.", "Correct the link's source.")
    case .outputFragment:
      .error("A fragment in a finished page names an id of the page it leads to.", "Correct the link's source.")
    case .outputDuplicateID:
      .error("An id stands once on a finished page.", "Give one of the two headings another id.")
    case .outputExternal:
      .error(
        "A finished page loads nothing from another host and holds no inline script or style.",
        "Put the file into the site directory and link to it.")
    case .outputOffline:
      .error(
        "A finished page works when it is opened from disk.",
        "Paths that start with a slash, links to folders, script modules and what scripts fetch only work on a server.")
    case .outputTable:
      .error(
        "A finished table has a caption, scoped headers, and as many cells in each row.",
        "Spans are counted. Correct the table's source.")
    case .outputMatrix:
      .error(
        "A finished matrix shows each cell of the model once, and says what the model says.",
        "Build the site again; if it persists, report it: page and model contradict each other.")
    case .outputDiagram:
      .error(
        "A finished diagram has a title and a description, and says what the model says.",
        "Build the site again; if it persists, report it: diagram and model contradict each other.")
    case .removedAnchor:
      .error(
        "A page or anchor that has been published stays, or a redirect takes its place.",
        "Put it back, name its old path under `redirect-from` in the front matter of the page that replaces it, or run "
          + "`demarc check --update-anchors` if nobody can have linked to it.")
    case .brokenAddress:
      .error(
        "An address on another host leads to something (`demarc check --external`).",
        "The host says that it is gone (404, 410), or there is no such host. Correct or remove the link.")
    case .unknownAddress:
      .warning(
        "An address on another host answers (`demarc check --external`).",
        "It refused, failed or didn't answer, which says nothing about the link. Look at it by hand; if it is fine, "
          + "list it under `check: external: ignore` in `site.yaml`, with the reason.")
    case .movedAddress:
      .warning(
        "An address on another host has not moved for good (`demarc check --external`).",
        "Link to the new address: old ones stop working one day. The notes show every step.")
    }
  }
}
