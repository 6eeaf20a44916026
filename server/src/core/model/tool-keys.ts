// Keys that other programs read at the top of the same front matter: they are nobody's mistake. Names that are one letter away
// from a key of ours with the same meaning (`author`, `source`) are not among them: what is meant would go unread.

const byTool: Readonly<Record<string, string>> = {
  Pandoc:
    'subtitle abstract abstract-title keywords subject description category bibliography csl citation-style nocite references link-citations link-bibliography notes-after-punctuation reference-section-title suppress-bibliography citeproc toc toc-title toc-depth lof lot numbersections number-sections documentclass classoption geometry fontsize mainfont sansfont monofont mainfontoptions linestretch papersize margin-left margin-right margin-top margin-bottom colorlinks linkcolor urlcolor citecolor header-includes include-before include-after css template output pdf-engine thanks institute logo dir secnumdepth indent linkReferences',
  Quarto:
    'format project execute jupyter engine knitr filters shortcodes crossref params parameters image image-alt categories listing website book editor theme code-fold code-tools toc-location title-block-banner date-modified date-format doi license copyright citation citations appendix-style number-depth freeze resources about draft-mode order',
  Jekyll:
    'layout permalink published category categories tags excerpt excerpt_separator comments sidebar nav_order nav_exclude has_children parent grand_parent has_toc search_exclude redirect_from redirect_to sitemap feature_image show_sidebar',
  Hugo: 'aliases build cascade draft expiryDate headless isCJKLanguage lastmod linkTitle markup menu menus modified outputs params publishDate pubdate resources series slug summary translationKey type url videos audio images weight featured featured_image cover ShowToc',
  Obsidian:
    'tag alias cssclass cssclasses publish up down related status created updated modified id uid banner icon color kanban-plugin excalidraw-plugin dataview',
  Docusaurus:
    'sidebar_label sidebar_position sidebar_class_name sidebar_custom_props hide_title hide_table_of_contents toc_min_heading_level toc_max_heading_level pagination_label pagination_next pagination_prev custom_edit_url unlisted displayed_sidebar last_update parse_number_prefixes hide_reading_time authors_inline',
  MkDocs: 'hide nav_title search social template subtitle icon status boost revision_date creation_date',
  Eleventy:
    'pagination eleventyExcludeFromCollections eleventyNavigation eleventyComputed templateEngineOverride eleventyImport override dynamicPermalink',
  VitePress: 'titleTemplate head hero features navbar aside outline lastUpdated editLink footer pageClass prev next',
  Jupyter: 'jupytext kernelspec kernel_info exports downloads thumbnail github venue short_title open_access myst',
  Zettlr: 'keyword zettlr language frontmatter',
  Logseq: 'collapsed template-including-parent',
  presenterm: 'sub_title event location options',
  Marp: 'marp paginate header footer class backgroundColor backgroundImage size headingDivider math style',
};

/** By name, as they are written. */
export const toolKeys: ReadonlySet<string> = new Set(Object.values(byTool).flatMap((names) => names.split(' ')));
