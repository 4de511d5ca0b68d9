/// How every page looks. Colours of owners and of the ground come from the palette, in a file of their own.

package enum Stylesheet {
  /// The whole file. Rules for print come last, since they undo others.
  package static let all = tints + base + cells + search + tools + printedSite + print

  private static let base = #"""
    :root { --radius: 8px; --header: 56px; }
    :root[data-theme="dark"] { color-scheme: dark; }
    :root[data-theme="light"] { color-scheme: light; }

    *, *::before, *::after { box-sizing: border-box; }
    html { scroll-padding-top: calc(var(--header) + 16px); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--diagram-background); color: var(--diagram-ink);
      font: 16px/1.6 -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans",
      "Noto Sans", sans-serif;
    }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 3px; }
    a:hover { text-decoration-thickness: 2px; }
    /* What marks something has a colour of its own, on which no accent stands out for sure. */
    :is(.condition, .conditional, .hazard, .alert-tip, .alert-important, .alert-warning, .alert-caution) a { color: inherit; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
    main:focus { outline: none; }
    /* Below the heads of tables, which stay where they are. */
    .table-scroll [id] { scroll-margin-top: calc(var(--header) + 16px); }
    code, kbd, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: .9em; }
    code { background: var(--code); padding: .1em .35em; border-radius: 4px; overflow-wrap: anywhere; }
    hr { border: 0; border-top: 1px solid var(--diagram-line); margin: 32px 0; }
    img { max-width: 100%; height: auto; }
    [hidden] { display: none !important; }
    .visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap; border: 0; }

    .skip-link { position: absolute; inset-inline-start: 16px; top: -80px; z-index: 20; padding: 8px 16px; background: var(--accent);
      color: var(--diagram-background); border-radius: 0 0 var(--radius) var(--radius); }
    .skip-link:focus { top: 0; }

    .site-header { position: sticky; top: 0; z-index: 10; height: var(--header); display: flex; align-items: center; gap: 12px;
      padding: 0 24px; background: var(--diagram-background); border-bottom: 1px solid var(--diagram-line); }
    .brand { display: flex; align-items: center; gap: 12px; font-weight: 650; color: inherit; text-decoration: none;
      margin-inline-end: auto; min-width: 0; }
    .brand span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .brand:hover span { text-decoration: underline; }
    .mark { flex: none; }
    .logo { flex: none; width: auto; height: 28px; max-width: 160px; object-fit: contain; }
    .logo-dark { display: none; }
    :root[data-theme="dark"] .logo-light { display: none; }
    :root[data-theme="dark"] .logo-dark { display: block; }
    @media (prefers-color-scheme: dark) {
      :root:not([data-theme="light"]) .logo-light { display: none; }
      :root:not([data-theme="light"]) .logo-dark { display: block; }
    }
    .mark-ground { fill: #17212e; }
    .mark-line { stroke: #fbbf24; stroke-width: 2; stroke-dasharray: 3 2; }
    .theme-toggle { width: 40px; height: 40px; display: grid; place-items: center; color: inherit; background: none;
      border: 1px solid transparent; border-radius: var(--radius); cursor: pointer; }
    .theme-toggle[hidden] { display: none; }
    .theme-toggle:hover { border-color: var(--diagram-line); }
    .menu-link, .menu-close { display: none; color: inherit; text-decoration: none; padding: 8px 12px;
      border: 1px solid var(--diagram-line); border-radius: var(--radius); font-size: 14px; line-height: 1.4; }

    .frame { display: grid; grid-template-columns: 236px minmax(0, 1fr) 212px; max-width: 1480px; margin: 0 auto;
      min-height: calc(100vh - var(--header)); }
    .sidebar { position: sticky; top: var(--header); align-self: start; max-height: calc(100vh - var(--header)); overflow-y: auto;
      padding: 24px 12px 48px 24px; font-size: 14px; line-height: 1.45; }
    .sidebar ul { list-style: none; margin: 0 0 24px; padding: 0; }
    .sidebar .nav-title { margin: 0 0 6px; padding: 0 12px; font-size: 12px; font-weight: 650; letter-spacing: .06em;
      text-transform: uppercase; color: var(--diagram-muted); }
    .sidebar li a { display: block; padding: 6px 12px; border-radius: 6px; color: inherit; text-decoration: none; }
    .sidebar .depth-1 a { padding-inline-start: 24px; } .sidebar .depth-2 a { padding-inline-start: 36px; } .sidebar .depth-3 a { padding-inline-start: 48px; }
    .sidebar li a:hover { background: var(--diagram-surface); }
    .sidebar li a[aria-current] { background: var(--accent-soft); color: var(--accent); font-weight: 650; }

    .page { padding: 32px 40px 64px; border-inline-start: 1px solid var(--diagram-line); min-width: 0; }
    .page article > p, .page article > ul, .page article > ol, .page article > .alert, .page article > blockquote,
    .page section > p, .page section > ul, .page section > ol { max-width: 46em; }
    .root-finder { display: none; }
    .breadcrumbs ol { display: flex; flex-wrap: wrap; list-style: none; margin: 0 0 12px; padding: 0; font-size: 14px;
      color: var(--diagram-muted); }
    .breadcrumbs li + li::before { content: "›"; margin: 0 8px; }
    .breadcrumbs a { color: inherit; }

    h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; overflow-wrap: break-word; }
    h1 { font-size: 34px; letter-spacing: -.02em; margin: 0 0 12px; }
    h2 { font-size: 23px; letter-spacing: -.01em; margin: 48px 0 16px; }
    h3 { font-size: 18px; margin: 32px 0 10px; }
    h4 { font-size: 16px; margin: 24px 0 8px; }
    .lead { font-size: 19px; line-height: 1.5; color: var(--diagram-muted); margin: 0 0 20px; max-width: 40em; }
    .quiet, .row-id { color: var(--diagram-muted); font-size: 14px; }
    .permalink { margin-inline-start: .4em; color: var(--diagram-muted); text-decoration: none; opacity: 0; font-weight: 400; }
    :is(h2, h3, h4, h5, h6):hover .permalink, .permalink:focus-visible { opacity: 1; }

    .facts { display: flex; flex-wrap: wrap; gap: 4px 24px; margin: 0 0 8px; font-size: 14px; }
    .facts > div { display: flex; gap: 6px; }
    .facts dt { color: var(--diagram-muted); }
    .facts dd { margin: 0; font-weight: 600; }

    .owner { display: inline-flex; align-items: center; gap: 6px; padding: 1px 10px 1px 8px; border-radius: 13px;
      background: var(--owner-fill); color: var(--owner-text); font-weight: 600; font-size: 14px; line-height: 1.6;
      border: 1px solid transparent; max-width: 100%; }
    td > .owner, td > .cell-link .owner { white-space: nowrap; }
    td > .owner.owner-long, td > .cell-link .owner-long { white-space: normal; }
    .owner-shape { flex: none; width: 10px; height: 10px; background: var(--owner-stroke); }
    .owner-shared .owner-shape { border: 2px solid var(--owner-stroke); border-radius: 50%;
      background: linear-gradient(90deg, var(--owner-stroke) 50%, transparent 50%); }
    .owner-not-stated { border: 1px dashed var(--owner-stroke); }
    .owner-not-stated .owner-shape { background: none; border: 2px dotted var(--owner-stroke); border-radius: 50%; }
    .owner-not-applicable .owner-shape { background: linear-gradient(var(--owner-stroke), var(--owner-stroke)) center / 100% 2px no-repeat; }

    .glance { margin: 0 0 8px; }
    .glance-bar { display: block; width: 100%; height: 12px; border-radius: 999px; overflow: hidden; }
    [dir=rtl] .glance-bar { transform: scaleX(-1); }
    .glance-bar rect { fill: var(--owner-stroke); }
    .glance-bar .owner-not-stated { fill: var(--diagram-line); }
    .glance-bar .owner-not-applicable { fill: var(--owner-fill); }
    .glance-numbers { display: flex; flex-wrap: wrap; gap: 8px 28px; list-style: none; margin: 12px 0 0; padding: 0; }
    .page section .glance-numbers { max-width: none; }
    /* Sections of long pages are laid out when they come near the window. */
    .far { content-visibility: auto; contain-intrinsic-size: auto 800px; }
    .glance-numbers li { display: flex; align-items: center; gap: 8px; }
    .glance-numbers strong { font-size: 20px; font-variant-numeric: tabular-nums; }
    .glance-title { font-size: 16px; margin: 24px 0 8px; }
    .glance-title a { color: inherit; }

    .drawing { margin: 0 0 24px; border: 1px solid var(--diagram-line); border-radius: 12px; overflow: hidden; }
    .drawing-scroll { overflow-x: auto; padding: 12px; direction: ltr; }
    .drawing { container-type: inline-size; }
    .drawing svg { display: block; width: 100%; height: auto; max-width: 960px; margin: 0 auto; }
    .drawing .diagram-change { max-width: 460px; }
    .drawing .narrow, .drawing .kept-labels { display: none; }
    @container (max-width: 640px) {
      .drawing .wide { display: none; }
      .drawing .narrow { display: block; }
      .drawing .narrow svg { max-width: 460px; }
      .drawing-scroll:has(> .kept-labels) { display: grid; padding-inline-start: 0; }
      .drawing-scroll:has(> .kept-labels) > svg { grid-area: 1 / 1; width: auto; max-width: none; margin: 0;
        zoom: .82; }
      .drawing .kept-labels { color: var(--diagram-line); fill: var(--diagram-ink); display: block; position: sticky; inset-inline-start: 0; background: var(--diagram-background);
        border-inline-end: 1px solid var(--diagram-line); pointer-events: none; }
    }
    .drawing figcaption { padding: 10px 16px; border-top: 1px solid var(--diagram-line); font-size: 14px;
      color: var(--diagram-muted); background: var(--diagram-surface); }

    .table-scroll { overflow: auto; max-height: min(85vh, 900px); margin: 0 0 24px; border: 1px solid var(--diagram-line);
      border-radius: 12px; position: relative; }
    table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: 15px; line-height: 1.5; }
    caption { text-align: start; padding: 12px 16px; font-size: 14px; font-weight: 600; color: var(--diagram-muted);
      background: var(--diagram-surface); border-bottom: 1px solid var(--diagram-line); }
    th, td { text-align: start; vertical-align: top; padding: 10px 16px; border-bottom: 1px solid var(--diagram-line);
      background: var(--diagram-background); }
    .align-left { text-align: left; }
    .align-center { text-align: center; }
    .align-right { text-align: right; font-variant-numeric: tabular-nums; }
    tbody:last-child tr:last-child > * { border-bottom: 0; }
    thead th { position: sticky; top: 0; z-index: 2; background: var(--diagram-surface); font-weight: 650; vertical-align: bottom; }
    thead th.current a { color: var(--accent); }
    .matrix thead th a, .layer-row a, tbody th a { color: inherit; text-decoration: none; }
    .matrix thead th a:hover, .layer-row a:hover, tbody th a:hover { text-decoration: underline; }
    tbody th { font-weight: 500; }
    .matrix tbody th[scope="row"], .matrix thead th:first-child, .detail tbody th, .differences tbody th,
    .detail thead th:first-child, .differences thead th:first-child {
      position: sticky; inset-inline-start: 0; z-index: 1; min-width: 10rem; border-inline-end: 1px solid var(--diagram-line); }
    .matrix thead th:first-child, .detail thead th:first-child, .differences thead th:first-child { z-index: 3; }
    .matrix:not(.matrix-detail) td, .matrix:not(.matrix-detail) thead th { min-width: 10rem; }
    .layer-row th { font-size: 12px; font-weight: 650; letter-spacing: .06em; text-transform: uppercase; color: var(--diagram-muted);
      padding-top: 20px; background: var(--diagram-background); }
    .layer-row a { position: sticky; inset-inline-start: 16px; }
    td.moved { background: linear-gradient(var(--owner-shared-stroke), var(--owner-shared-stroke)) 0 0 / 3px 100% no-repeat var(--moved); }
    [dir=rtl] td.moved { background-position-x: 100%; }
    .cell-link { color: inherit; text-decoration: none; }
    .cell-link:hover .owner { border-color: var(--owner-stroke); }
    .condition-mark { display: block; margin-top: 4px; font-size: 13px; color: var(--diagram-muted); }
    .condition-mark a { color: inherit; }
    tr:target > *, li:target, .condition:target { background: var(--accent-soft); }
    .duties, .steps { margin: 0; padding-inline-start: 1.2em; }
    .duties li + li { margin-top: 4px; }
    ul.duties { list-style: none; padding-inline-start: 0; }
    .duty-party { margin: 0 0 2px; font-size: 13px; font-weight: 650; color: var(--diagram-muted); }
    .duties + .duty-party { margin-top: 10px; }
    .phase { display: inline-block; padding: 0 7px; margin-inline-end: 2px; font-size: 12px; line-height: 1.6; border-radius: 4px;
      background: var(--code); color: var(--diagram-muted); font-weight: 600; }
    .deadline { color: var(--diagram-muted); font-size: 13px; }
    .steps { margin: 6px 0; }
    .hazard { margin: 8px 0 0; padding: 6px 12px; border-inline-start: 3px solid var(--danger); background: var(--danger-soft); font-size: 14px; }
    .note { margin: 6px 0 0; font-size: 14px; color: var(--diagram-muted); }
    .conditional { margin-top: 10px; padding: 8px 12px; border-inline-start: 3px solid var(--warn); background: var(--warn-soft); font-size: 14px; }
    .conditional p { margin: 0 0 6px; }
    .basis { font-size: 13px; color: var(--diagram-muted); }
    .detail td:nth-child(2), .matrix-detail td:nth-child(2) { width: 10rem; }
    .detail td:nth-child(3), .matrix-detail td:nth-child(3) { width: 48%; }
    td.basis { min-width: 11rem; }
    .provenance { font-weight: 600; }
    .provenance-inferred, .provenance-decision { color: var(--warn); }
    .source { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 12px; }
    .inherited, .because { display: block; margin-top: 4px; }

    .condition { margin: 0 0 16px; padding: 12px 20px; border-inline-start: 4px solid var(--warn); background: var(--warn-soft);
      border-start-end-radius: var(--radius); border-end-end-radius: var(--radius); }
    .condition h3 { margin: 0 0 4px; font-size: 16px; }
    .condition p { margin: 0 0 8px; }
    .condition > ul { margin: 0; padding-inline-start: 1.2em; }
    .condition .becomes { color: var(--diagram-muted); }
    .condition .duty-party { margin: 8px 0 0; }
    .condition .duties { margin: 2px 0 0; }

    .checklist ul { list-style: none; margin: 0 0 8px; padding: 0; }
    .checklist > ul > li { padding: 10px 0;  border-bottom: 1px solid var(--diagram-line); position: relative; }
    .tickable .checklist > ul > li::before { content: ""; position: absolute; inset-inline-start: 2px; top: 14px; width: 16px; height: 16px;
      border: 2px solid var(--diagram-muted); border-radius: 4px; }
    .checklist-layer { font-size: 12px; font-weight: 650; letter-spacing: .06em; text-transform: uppercase;
      color: var(--diagram-muted); margin: 24px 0 0; }
    .checklist-meta { margin: 2px 0 0; font-size: 14px; color: var(--diagram-muted); }
    .checklist-meta a { color: inherit; }
    .checklist .steps { list-style: decimal; padding-inline-start: 1.4em; }

    .source-list { padding-inline-start: 0; list-style: none; }
    .source-list li { padding: 8px 12px; border-bottom: 1px solid var(--diagram-line); }
    .source-list .source { display: inline-block; padding: 0 8px; margin-inline-end: 8px; border-radius: 4px; background: var(--code); }
    .source-list cite { font-style: normal; font-weight: 600; }
    .source-list .date { color: var(--diagram-muted); }
    .legend { margin: 0 0 24px; font-size: 14px; }
    .legend div { display: flex; gap: 16px; padding: 6px 0; align-items: baseline; }
    .legend dt { flex: 0 0 10rem; }
    .legend dd { margin: 0; color: var(--diagram-muted); }

    .alert, blockquote { margin: 0 0 20px; padding: 12px 20px; border-inline-start: 4px solid var(--diagram-line);
      border-start-end-radius: var(--radius); border-end-end-radius: var(--radius); background: var(--diagram-surface); }
    .alert > :first-child, blockquote > :first-child { margin-top: 0; }
    .alert > :last-child, blockquote > :last-child { margin-bottom: 0; }
    .alert-title { font-weight: 650; margin: 0 0 4px; }
    .alert-note { border-color: var(--accent); background: var(--accent-soft); }
    .alert-tip { border-color: var(--good); background: var(--good-soft); }
    .alert-important { border-color: var(--owner-shared-stroke); background: var(--owner-shared-fill); }
    .alert-warning { border-color: var(--warn); background: var(--warn-soft); }
    .alert-caution { border-color: var(--danger); background: var(--danger-soft); }
    .code { position: relative; margin: 0 0 20px; }
    pre { margin: 0 0 20px; padding: 14px 18px; overflow-x: auto; background: var(--code); border: 1px solid var(--diagram-line);
      border-radius: var(--radius); line-height: 1.5; font-size: 14px; }
    .code pre { margin: 0; }
    .copy { position: absolute; top: 8px; inset-inline-end: 8px; padding: 2px 10px; font: inherit; font-size: 12px; color: var(--diagram-muted);
      background: var(--diagram-background); border: 1px solid var(--control); border-radius: 6px; cursor: pointer; opacity: 0; }
    .code:hover .copy, .copy:focus-visible, .copy[data-said] { opacity: 1; }
    .copy:hover { color: var(--accent); border-color: var(--accent); }
    @media (hover: none) { .copy { opacity: 1; } }
    pre code { background: none; padding: 0; overflow-wrap: normal; font-size: 1em; }

    .contents { position: sticky; top: var(--header); align-self: start; max-height: calc(100vh - var(--header)); overflow-y: auto;
      padding: 36px 24px 48px 0; font-size: 14px; line-height: 1.4; }
    .contents p { margin: 0 0 8px; font-weight: 650; }
    .contents ul { list-style: none; margin: 0; padding: 0; border-inline-start: 1px solid var(--diagram-line); }
    .contents a { display: block; padding: 5px 12px; margin-inline-start: -1px; border-inline-start: 2px solid transparent;
      color: var(--diagram-muted); text-decoration: none; }
    .contents .nested a { padding-inline-start: 26px; }
    .contents a:hover, .contents a[aria-current] { color: var(--accent); border-color: var(--accent); }

    .neighbours { display: flex; flex-wrap: wrap; gap: 16px; margin-top: 64px; }
    .neighbours a { flex: 1 1 220px; padding: 14px 18px; border: 1px solid var(--diagram-line); border-radius: 12px;
      text-decoration: none; font-weight: 600; }
    .neighbours a:hover { border-color: var(--accent); }
    .neighbours span { display: block; font-size: 13px; font-weight: 400; color: var(--diagram-muted); }
    .neighbours .next { text-align: end; }
    .site-footer { padding: 20px 24px; border-top: 1px solid var(--diagram-line); font-size: 13px; color: var(--diagram-muted); text-align: center; }
    .site-footer p { margin: 0; }
    .site-footer a { color: inherit; }
    .own-footer { margin: 0 0 12px; }
    .page-information { display: flex; flex-wrap: wrap; gap: 4px 24px; margin: 48px 0 0; font-size: 14px; color: var(--diagram-muted); }
    .moved-parts p:not(:target) { display: none; }
    .moved-parts p { margin: 32px 0 0; padding: 12px 20px; background: var(--accent-soft); border-inline-start: 4px solid var(--accent); }

    @media (max-width: 1180px) {
      .frame { grid-template-columns: 232px minmax(0, 1fr); }
      .contents { display: none; }
    }
    @media (max-width: 820px) {
      .frame { display: block; }
      .site-header { padding: 0 16px; }
      .menu-link { display: block; flex: none; }
      .page { padding: 24px 16px 48px; border-inline-start: 0; }
      .sidebar { display: none; }
      .sidebar:target { display: block; position: fixed; inset: 0; z-index: 30; max-height: none; padding: 16px;
        background: var(--diagram-background); font-size: 16px; }
      .sidebar:target .menu-close { display: inline-block; margin-bottom: 16px; }
      .sidebar li a { padding: 10px 12px; }
      h1 { font-size: 28px; }
      h2 { font-size: 21px; margin-top: 40px; }
      th, td { padding: 9px 12px; }
      .matrix tbody th[scope="row"], .matrix thead th:first-child, .detail tbody th, .detail thead th:first-child,
      .differences tbody th, .differences thead th:first-child { min-width: 7.5rem; max-width: 9.5rem; }
      .matrix:not(.matrix-detail) td, .matrix:not(.matrix-detail) thead th { min-width: 9rem; }
      .matrix-detail td:nth-child(3), .detail td:nth-child(3) { min-width: 16rem; width: auto; }
      .detail td:nth-child(2), .matrix-detail td:nth-child(2) { width: auto; }
      .legend div { display: block; }
      .legend dd { margin-top: 4px; }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @media (forced-colors: active) {
      .owner, .alert, .condition, .table-scroll, .drawing { border: 1px solid CanvasText; }
      .owner { --owner-stroke: CanvasText !important; }
      .owner-shape { forced-color-adjust: none; }
      .owner-shared .owner-shape { background: linear-gradient(90deg, CanvasText 50%, Canvas 50%) !important; border: 2px solid CanvasText !important; }
      td.moved { outline: 2px dashed Highlight; outline-offset: -3px; }
      .glance-bar { forced-color-adjust: none; }
      [dir=rtl] .glance-bar { transform: scaleX(-1); }
    .glance-bar rect { fill: CanvasText; stroke: Canvas; stroke-width: 4; }
      .filters button, .checklist-tools button, .copy { border-color: ButtonText; }
      .checklist-tools [aria-pressed=true] { outline: 2px solid Highlight; }
      mark { text-decoration-color: Highlight; }
      .sidebar li a[aria-current] { border: 2px solid Highlight; }
    }

    """#
}
