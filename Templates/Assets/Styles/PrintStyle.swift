/// How pages look on paper: light, without what only a screen needs, and with the heads of tables repeated.

extension Stylesheet {
  static let print = #"""
    @media print {
      :root, :root[data-theme], :root:not([data-theme="light"]) { color-scheme: light; }
      @page { margin: 16mm 14mm; }
      body { font-size: 10.5pt; }
      .site-header, .sidebar, .contents, .neighbours, .breadcrumbs, .skip-link, .page-information, .embed, .own-footer, .print-back, .site-footer a, .permalink, .copy, .search, .filters, .checklist-tools { display: none !important; }
      .frame { display: block; }
      .page { padding: 0; border: 0; }
      .table-scroll { overflow: visible; max-height: none; border-radius: 0; }
      table { font-size: 9pt; }
      thead { display: table-header-group; }
      thead th, tbody th { position: static !important; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; overflow: visible; }
      pre code { white-space: inherit; overflow-wrap: inherit; }
      tr, .condition, .drawing, .checklist li { break-inside: avoid; }
      h2, h3, h4, caption, thead, .layer-row { break-after: avoid; }
      tbody:first-of-type > tr:first-child { break-before: avoid; }
      .drawing-scroll { overflow: visible; }
      .drawing svg { min-width: 0; max-height: 205mm; }
      .drawing figcaption { display: none; }
      .owner { border: 1px solid var(--owner-stroke); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .owner-shape, .glance-bar, .drawing svg, td.moved { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      th, td { padding: 5px 8px; }
      a { color: inherit; }
      .printed main { max-width: none; padding: 0; }
      .chapter { break-before: page; margin: 0; padding: 0; border: 0; }
      .print-contents { break-before: page; }
    }

    """#
}
