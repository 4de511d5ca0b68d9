/// How the page looks that holds the whole site, on paper and on screens.

extension Stylesheet {
  static let printedSite = #"""
    .printed main { max-width: 960px; margin: 0 auto; padding: 40px 24px 80px; }
    .printed .permalink, .printed .copy { display: none; }
    .printed .table-scroll { max-height: none; }
    .printed .table-scroll [id] { scroll-margin-top: 0; }
    .printed thead th, .printed tbody th { position: static !important; }
    .print-title { margin-bottom: 40px; }
    .print-contents ul { list-style: none; margin: 0 0 12px; padding: 0; }
    .print-contents > ul > li { margin-bottom: 16px; font-weight: 650; }
    .print-contents ul ul { margin: 4px 0 0; padding-inline-start: 18px; font-weight: 400; columns: 2 18rem; }
    .chapter { margin-top: 72px; padding-top: 32px; border-top: 3px solid var(--diagram-ink); }

    """#
}
