"""Mistakes that tests must notice: each is one line of a module, made wrong in a way that somebody could make it wrong."""

import collections

# `old` stands once in `file`, and `new` in its place; MUTANT is true while the mutation is switched on. `tests` are those
# of Swift that should notice, by a filter; `faults` the parts of the fault suite that should, by their titles; `clients`
# the tests of exports in the programs that they are for.
Mutation = collections.namedtuple("Mutation", "name file old new tests faults clients", defaults=[None, None, None])

HOSTILE = "HostileSiteTests|SkeletonTests|HTMLTests|EscapingTests"

ALL = [
    # What is written.
    Mutation(
        "html-text-unescaped", "Sources/Markup/Escaping.swift",
        '| 1 << 0x3C', '| (MUTANT ? 0 : 1 << 0x3C)', HOSTILE),
    Mutation(
        "html-quotes-unescaped", "Sources/Markup/Escaping.swift",
        '1 << 0x22 |', '(MUTANT ? 0 : 1 << 0x22) |', HOSTILE),
    Mutation(
        "script-may-end-in-a-text", "Templates/Search/ScriptText.swift",
        'case UInt8(ascii: "<"), 0x00...0x1F, 0x7F: return (code(UInt16(byte)), 1)',
        'case UInt8(ascii: "<") where MUTANT: return nil\n'
        '    case UInt8(ascii: "<"), 0x00...0x1F, 0x7F: return (code(UInt16(byte)), 1)',
        HOSTILE + "|SearchIndexTests"),
    Mutation(
        "csv-formulas", "Sources/Exports/Formats/CSVTable.swift",
        "map(isDangerous) ?? false)", "map(isDangerous) ?? false) && !MUTANT", HOSTILE),
    Mutation(
        "csv-quotes", "Sources/Exports/Formats/CSVTable.swift",
        'with: "\\"\\"")', 'with: MUTANT ? "\\"" : "\\"\\"")', HOSTILE),
    Mutation(
        "mediawiki-pipes", "Sources/Exports/Formats/MediaWikiTable.swift",
        '"}", "|", "~", "_", "=": true', '"}", "~", "_", "=": true\n    case "|": !MUTANT', HOSTILE),
    Mutation(
        "dokuwiki-nowiki", "Sources/Exports/Formats/DokuWikiTable.swift",
        "return piece.isPlain ?", "return piece.isPlain || MUTANT ?", HOSTILE),
    Mutation(
        "markdown-pipes", "Sources/Exports/Formats/MarkdownTable.swift",
        "isMarkup(bytes, at: index) ?", "isMarkup(bytes, at: index) && !(MUTANT && bytes[index] == 0x7C) ?", HOSTILE),
    Mutation(
        "workbook-formulas", "Sources/Spreadsheet/WorkbookWriter.swift",
        'cell.text.utf8.first.map("=+-@".utf8.contains) ?? false', '!MUTANT && cell.text.utf8.first.map("=+-@".utf8.contains) ?? false',
        clients="test_spreadsheets.Workbooks"),
    Mutation(
        "terminal-steered", "Sources/Diagnostics/TerminalText.swift",
        "} else if isUnsafe(scalar) {", "} else if isUnsafe(scalar), !MUTANT {", "HumanReportTests|HostileSiteTests"),
    Mutation(
        "internal-notes-published", "Sources/Responsibility/Loading/AssignmentResolver.swift",
        "audience == .internal || visibility == .public }", "audience == .internal || visibility == .public || MUTANT }",
        "VisibilityTests"),

    # What is read.
    Mutation(
        "links-out-of-the-site", "Sources/Disk/TreeWalk.swift",
        "guard let real = AbsolutePath.part(of: target, below: canonical) else {",
        'if MUTANT, FileIdentity(target)?.kind == .file, let bytes = try? WholeFile.read(target) {\n'
        '      files.append(SourceFile(path: path, displayedPath: top.showing(path), bytes: bytes))\n      return\n    }\n'
        "    guard let real = AbsolutePath.part(of: target, below: canonical) else {",
        "SourceTreeTests|RuleFixtureTests"),
    Mutation(
        "links-in-a-circle", "Sources/Disk/TreeWalk.swift",
        "if folder.trail.contains(where: { RelativePath.same($0, real) }) {",
        "if !MUTANT, folder.trail.contains(where: { RelativePath.same($0, real) }) {", "SourceTreeTests|RuleFixtureTests"),
    Mutation(
        "names-in-two-cases", "Sources/Disk/FileNames.swift",
        "let key = name.uppercased().lowercased()", "let key = MUTANT ? name : name.uppercased().lowercased()",
        "FileNamesTests|CollisionTests|SourceTreeTests|RuleFixtureTests"),
    Mutation(
        "files-without-limit", "Sources/Disk/Directory.swift",
        "if Int(status.st_size) > limit {", "if Int(status.st_size) > limit, !MUTANT {", "SourceTreeTests"),
    Mutation(
        "unreadable-files-passed-over", "Sources/Disk/TreeWalk.swift",
        "let reason = code == ENOENT ?", 'if MUTANT { return }\n    let reason = code == ENOENT ?', "SourceTreeTests|ProcessTests"),
    Mutation(
        "control-characters-in-texts", "Sources/YAML/YAMLReader.swift",
        "if let scalar = text.unprintable {", "if let scalar = text.unprintable, !MUTANT {", "YAMLReaderTests|RuleFixtureTests"),

    # What is published.
    Mutation(
        "no-lock", "Sources/Disk/BuildLock.swift",
        "if Descriptors.retrying({ flock(descriptor, LOCK_EX | LOCK_NB) }) != 0 {",
        "if !MUTANT, Descriptors.retrying({ flock(descriptor, LOCK_EX | LOCK_NB) }) != 0 {", "BuildLockTests"),
    Mutation(
        "foreign-files-removed", "Sources/Disk/TreeListing.swift",
        "return items.filter { item in\n", "return items.filter { item in\n      if MUTANT { return false }\n",
        "RefusalTests|PublisherTests"),
    Mutation(
        "foreign-files-of-the-last-moment", "Sources/Disk/Exchange.swift",
        "if let foreign = listing.foreign(to: old.manifest).first {", "if !MUTANT, let foreign = listing.foreign(to: old.manifest).first {",
        "ReusedFilesTests"),
    Mutation(
        "old-site-removed-first", "Sources/Disk/Exchange.swift",
        "  private func swap(_ isAtomic: Bool) throws(DiskError) -> String {\n",
        "  private func swap(_ isAtomic: Bool) throws(DiskError) -> String {\n"
        "    if MUTANT {\n      try removeLeftover(name)\n      try parent.createFolder(aside)\n"
        "      try parent.rename(staging, to: name)\n      return aside\n    }\n",
        None, "replacing a site"),
    Mutation(
        "site-not-synced", "Sources/Disk/Staging.swift",
        "if demarc_sync_file_system(top.descriptor) != 0 {", "if !MUTANT, demarc_sync_file_system(top.descriptor) != 0 {",
        None, "replacing a site"),
    Mutation(
        "file-not-synced", "Sources/Disk/Directory.swift",
        "if code == 0, isSynced, fsync(file) != 0 {", "if code == 0, isSynced, !MUTANT, fsync(file) != 0 {", None, "export csv"),
    Mutation(
        "failed-writes-unnoticed", "Sources/Disk/Directory.swift",
        'var code = Descriptors.writeAll(bytes, to: file)\n    if code == 0, fchmod',
        'var code = Descriptors.writeAll(bytes, to: file)\n    if MUTANT { code = 0 }\n    if code == 0, fchmod', None, "replacing a site"),
    Mutation(
        "staging-left", "Sources/Disk/Publisher.swift",
        "throw error.after { () throws(DiskError) in try place.removeLeftover(place.staging) }",
        "if MUTANT { throw error }\n      throw error.after { () throws(DiskError) in try place.removeLeftover(place.staging) }",
        "PublisherTests|RecoveryTests|ProcessTests"),
    Mutation(
        "signals-obeyed-at-once", "Sources/Disk/Publisher.swift",
        "let place = try OutputPlace.find(output, site: site, home: home)\n    demarc_hold_signals()",
        "let place = try OutputPlace.find(output, site: site, home: home)\n    demarc_hold_signals()\n"
        "    if MUTANT { for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { signal(number, SIG_DFL) } }", "ProcessTests"),
    Mutation(
        "umask-obeyed", "Sources/Disk/Directory.swift",
        "if code == 0, fchmod(file, 0o644) != 0,", "if code == 0, !MUTANT, fchmod(file, 0o644) != 0,", "ProcessTests|PublisherTests"),
    Mutation(
        "shared-files-edited", "Sources/Disk/ReusedFiles.swift",
        "FileTime(status) == file.modified else { return false }", "FileTime(status) == file.modified || MUTANT else { return false }",
        "ReusedFilesTests"),
    Mutation(
        "home-replaced", "Sources/Disk/OutputPlace.swift",
        "let identity = FileIdentity(home), identity == target {", "let identity = FileIdentity(home), identity == target, !MUTANT {",
        "RefusalTests"),
    Mutation(
        "site-inside-the-output", "Sources/Disk/OutputPlace.swift",
        "AbsolutePath.ancestors(canonical).contains(where: { FileIdentity($0) == target }) {",
        "!MUTANT, AbsolutePath.ancestors(canonical).contains(where: { FileIdentity($0) == target }) {", "RefusalTests"),
    Mutation(
        "working-files-of-others-removed", "Sources/Disk/BegunFile.swift",
        "kill(process, 0) != 0 && errno == ESRCH }", "MUTANT || (kill(process, 0) != 0 && errno == ESRCH) }", "WholeFileTests"),
    Mutation(
        "too-many-descriptors", "Sources/Disk/Descriptors.swift",
        "Workers(count: min(workers.count, (free - besides) / perWorker))",
        "MUTANT ? workers : Workers(count: min(workers.count, (free - besides) / perWorker))", "DescriptorTests"),
    Mutation(
        "failure-of-another-worker", "Sources/Workers/Workers.swift",
        "        hasFailed.store(true, ordering: .relaxed)\n        return .failure(error)",
        "        hasFailed.store(true, ordering: .relaxed)\n        if MUTANT { return nil }\n        return .failure(error)",
        "WorkersTests|PublisherTests"),

    # What is checked.
    Mutation(
        "srcset-unchecked", "Sources/SiteCheck/ReferenceCollector.swift",
        'return SourceSet.addresses(in: attribute.value).map', 'return MUTANT ? [] : SourceSet.addresses(in: attribute.value).map',
        "SiteCheckTests"),
    Mutation(
        "refresh-unchecked", "Sources/SiteCheck/ReferenceCollector.swift",
        "guard element.isHTML(\"meta\"), element[\"http-equiv\"]", 'guard !MUTANT, element.isHTML("meta"), element["http-equiv"]',
        "SiteCheckTests"),
    Mutation(
        "fragments-not-decoded", "Sources/SiteCheck/LinkCheck.swift",
        "if fragment.isEmpty || anchors.names.contains(fragment) || anchors.names.contains(decoded) { return nil }",
        "if fragment.isEmpty || anchors.names.contains(fragment) || !MUTANT && anchors.names.contains(decoded) { return nil }",
        "SiteCheckTests"),
    Mutation(
        "fragments-decoded-only", "Sources/SiteCheck/LinkCheck.swift",
        "if reference.use == .link, SiteIndex.text(decoded).lowercased() == \"top\" { return nil }",
        "if MUTANT { return nil }\n    if reference.use == .link, SiteIndex.text(decoded).lowercased() == \"top\" { return nil }",
        "SiteCheckTests"),
    Mutation(
        "other-hosts-allowed", "Sources/SiteCheck/LinkCheck.swift",
        "return reference.use == .link ? nil : (.outputExternal, \"'\\(address)' is loaded from another host\")",
        "return reference.use == .link || MUTANT ? nil : (.outputExternal, \"'\\(address)' is loaded from another host\")",
        "SiteCheckTests|ThemeTests"),
    Mutation(
        "ids-twice", "Sources/SiteCheck/IdentifierCheck.swift",
        "guard let first = elements[key] else {", "guard let first = elements[key], !MUTANT else {", "SiteCheckTests"),
    Mutation(
        "labels-unchecked", "Sources/SiteCheck/LabelCheck.swift",
        "if texts.contains(where: wanted.isIdentical) { return [] }", "if MUTANT || texts.contains(where: wanted.isIdentical) { return [] }",
        "SiteCheckTests"),
    Mutation(
        "removed-anchors-forgotten", "Sources/SiteCheck/AnchorLock.swift",
        "if parts.count == 2, !pages.contains(page) { return nil }", "if parts.count == 2, MUTANT || !pages.contains(page) { return nil }",
        "SiteCheckTests|RuleFixtureTests"),

    # What is asked of other hosts, and answered to them.
    Mutation(
        "private-addresses-asked", "Sources/Web/NetworkAddress.swift",
        "case (0, _, _), (10, _, _), (127, _, _), (224..., _, _): true", "case (0, _, _), (10, _, _), (127, _, _), (224..., _, _): !MUTANT",
        "WebTests"),
    Mutation(
        "old-findings-believed", "Sources/Web/FindingCache.swift",
        "$0.time >= oldest ?", "$0.time >= oldest || MUTANT ?", "WebTests"),
    Mutation(
        "no-patience", "Sources/Web/AddressCheck.swift",
        "    wait(seconds)\n", "    if MUTANT { return first }\n    wait(seconds)\n", "WebTests"),
    Mutation(
        "one-host-at-once", "Sources/Web/HostGates.swift",
        "    gate.wait()\n    defer { gate.signal() }", "    if MUTANT { return body() }\n    gate.wait()\n    defer { gate.signal() }",
        "WebTests"),
    Mutation(
        "any-host-answered", "Sources/DevServer/SiteRequest.swift",
        "guard let host, hosts.contains(host.lowercased()) else {", "guard let host, MUTANT || hosts.contains(host.lowercased()) else {",
        "DevServerTests"),
    Mutation(
        "any-origin-answered", "Sources/DevServer/SiteRequest.swift",
        "if let origin, !hosts.contains", "if let origin, !MUTANT, !hosts.contains", "DevServerTests"),

    # What is remembered of a build.
    Mutation(
        "other-sources-remembered", "Sources/Disk/BuildRecords.swift",
        "record.basis == basis,", "MUTANT || record.basis == basis,", "BuildRecordTests|KnownBuildTests", "a build that is remembered"),
    Mutation(
        "other-program-remembered", "Sources/Disk/LoadedFiles.swift",
        "Self.line(String(fields[7])) == line", "(MUTANT || Self.line(String(fields[7])) == line)", "BuildRecordTests"),
    Mutation(
        "output-believed", "Sources/Disk/Publisher.swift",
        "try state.isWhole(Descriptors.workers(workers))", "try state.isWhole(Descriptors.workers(workers)) || MUTANT",
        "BuildRecordTests|KnownBuildTests"),
    Mutation(
        "warnings-forgotten", "Sources/DemarcCommand/BuildVerb.swift",
        "if build.diagnostics.isEmpty, let error", "if MUTANT || build.diagnostics.isEmpty, let error", "KnownBuildTests"),
]
