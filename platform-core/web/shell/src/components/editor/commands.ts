// SPDX-License-Identifier: Apache-2.0
import type { Editor } from "@tiptap/core";

/** A button of the editor. */
export interface Command {
  code: string;
  icon: string;
  keys?: string;
  /** Set: pressed where it applies. */
  on?: (editor: Editor) => boolean;
  can?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
}

export const GROUPS: readonly (readonly Command[])[] = [
  [
    { code: "h2", icon: "heading-2", keys: "Control+Alt+2", on: (editor) => editor.isActive("heading", { level: 2 }), run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run() },
    { code: "h3", icon: "heading-3", keys: "Control+Alt+3", on: (editor) => editor.isActive("heading", { level: 3 }), run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run() },
  ],
  [
    { code: "bold", icon: "bold", keys: "Control+B", on: (editor) => editor.isActive("bold"), run: (editor) => editor.chain().focus().toggleBold().run() },
    { code: "italic", icon: "italic", keys: "Control+I", on: (editor) => editor.isActive("italic"), run: (editor) => editor.chain().focus().toggleItalic().run() },
    { code: "code", icon: "code", keys: "Control+E", on: (editor) => editor.isActive("code"), run: (editor) => editor.chain().focus().toggleCode().run() },
  ],
  [
    { code: "bullets", icon: "list", keys: "Control+Shift+8", on: (editor) => editor.isActive("bulletList"), run: (editor) => editor.chain().focus().toggleBulletList().run() },
    { code: "numbers", icon: "list-ordered", keys: "Control+Shift+7", on: (editor) => editor.isActive("orderedList"), run: (editor) => editor.chain().focus().toggleOrderedList().run() },
    { code: "quote", icon: "info", keys: "Control+Shift+B", on: (editor) => editor.isActive("blockquote"), run: (editor) => editor.chain().focus().toggleBlockquote().run() },
    { code: "block", icon: "square-code", keys: "Control+Alt+C", on: (editor) => editor.isActive("codeBlock"), run: (editor) => editor.chain().focus().toggleCodeBlock().run() },
  ],
  [
    { code: "undo", icon: "undo-2", keys: "Control+Z", can: (editor) => editor.can().undo(), run: (editor) => editor.chain().focus().undo().run() },
    { code: "redo", icon: "redo-2", keys: "Control+Y", can: (editor) => editor.can().redo(), run: (editor) => editor.chain().focus().redo().run() },
  ],
];

/** What is offered inside a table. */
export const TABLE: readonly Command[] = [
  { code: "row", icon: "between-horizontal-start", run: (editor) => editor.chain().focus().addRowAfter().run() },
  { code: "column", icon: "between-vertical-start", run: (editor) => editor.chain().focus().addColumnAfter().run() },
  { code: "row.delete", icon: "fold-vertical", run: (editor) => editor.chain().focus().deleteRow().run() },
  { code: "column.delete", icon: "fold-horizontal", run: (editor) => editor.chain().focus().deleteColumn().run() },
  { code: "table.delete", icon: "trash-2", run: (editor) => editor.chain().focus().deleteTable().run() },
];

export function insertTable(editor: Editor): void {
  editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
}

/** Whether a link may lead there. */
export function linkable(address: string): boolean {
  return /^(https?:\/\/[^\s/]+|mailto:[^\s@]+@|\/(?!\/)|#)\S*$/i.test(address.trim());
}
