// SPDX-License-Identifier: Apache-2.0
import { getSchema, type Extensions, type JSONContent } from "@tiptap/core";
import Image from "@tiptap/extension-image";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { DOMParser } from "@tiptap/pm/model";
import StarterKit from "@tiptap/starter-kit";
import { safeContent } from "../rich-text.js";

/** Tables without widths of columns: those would be inline styles. */
const PlainTable = Table.extend({
  renderHTML: () => ["table", ["tbody", 0]],
});

/** What a rich text may contain; the server cleans by the same list. */
export const extensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    link: { openOnClick: false, autolink: true, HTMLAttributes: { rel: null, target: null } },
    dropcursor: { color: false, class: "editor-drop" },
  }),
  Image,
  PlainTable.configure({ resizable: false }),
  TableRow,
  TableHeader,
  TableCell,
];

/** A text as the editor keeps it. It is parsed as a safe fragment: the editor itself would write HTML into a parser. */
export function asDocument(html: string): JSONContent {
  return DOMParser.fromSchema(getSchema(extensions)).parse(safeContent(html)).toJSON() as JSONContent;
}
