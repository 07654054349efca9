// SPDX-License-Identifier: Apache-2.0
import { Editor } from "@tiptap/core";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { problemToast } from "./problem-note.js";
import { GROUPS, TABLE, insertTable, type Command } from "./editor/commands.js";
import { asDocument, extensions } from "./editor/extensions.js";
import { editorTexts } from "./editor/texts.js";
import { FoyerLinkDialog } from "./foyer-link-dialog.js";
import "./foyer-editor.css";
import "./rich-text.css";

/** Ctrl+Alt+2, with the keys as they are called on keyboards of the language. */
function keysShown(keys: string): string {
  return keys.replace("Control", t("editor.control")).replace("Shift", t("editor.shift"));
}

/** Writes rich text. The buttons are one stop of the tab key; arrows move among them, Alt+F10 leads there, Escape back. */
@customElement("foyer-editor")
export class FoyerEditor extends FoyerElement {
  @property() labelledby = "";
  @property() describedby = "";
  @property() html = "";
  /** Stores a picture and answers with its address; without it there are no new pictures. */
  @property({ attribute: false }) upload?: (file: File) => Promise<string>;
  @state() private drawn = 0;
  #editor?: Editor;
  #told = "";

  constructor() {
    super();
    editorTexts();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#editor?.destroy();
    this.#editor = undefined;
  }

  override focus(): void {
    this.#editor?.commands.focus();
  }

  protected override firstUpdated(): void {
    this.#make();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.#editor && this.hasUpdated && this.isConnected) this.#make();
    if (changed.has("html") && this.#editor && this.html !== this.#told) {
      this.#told = this.html;
      this.#editor.commands.setContent(asDocument(this.html), { emitUpdate: false });
    }
  }

  #make(): void {
    const element = this.querySelector(".text");
    if (!element || this.#editor) return;
    this.#told = this.html;
    const attributes: Record<string, string> = { class: "prose", role: "textbox", "aria-multiline": "true", dir: "auto" };
    if (this.labelledby) attributes["aria-labelledby"] = this.labelledby;
    if (this.describedby) attributes["aria-describedby"] = this.describedby;
    this.#editor = new Editor({
      element,
      extensions,
      content: asDocument(this.html),
      injectCSS: false,
      editorProps: {
        attributes,
        // Ctrl+Enter saves the form around the editor; it is no line break.
        handleKeyDown: (_view, event) => event.key === "Enter" && (event.ctrlKey || event.metaKey),
        handlePaste: (_view, event) => this.#pictures(event.clipboardData?.files),
        handleDrop: (_view, event) => this.#pictures(event.dataTransfer?.files),
      },
      onUpdate: () => this.#tell(),
      onTransaction: () => this.drawn++,
    });
    this.drawn++;
  }

  #tell(): void {
    const editor = this.#editor;
    if (!editor) return;
    this.#told = editor.isEmpty ? "" : editor.getHTML();
    this.dispatchEvent(new CustomEvent<string>("foyer-change", { detail: this.#told }));
  }

  #pictures(files: FileList | undefined): boolean {
    const pictures = [...(files ?? [])].filter(({ type }) => type.startsWith("image/"));
    if (pictures.length === 0 || !this.upload) return false;
    for (const picture of pictures) void this.#picture(picture);
    return true;
  }

  async #picture(file: File): Promise<void> {
    try {
      const src = await this.upload?.(file);
      if (src) this.#editor?.chain().focus().setImage({ src, alt: file.name.replace(/\.\w+$/, "") }).run();
    } catch (error) {
      problemToast(error);
    }
  }

  async #link(): Promise<void> {
    const editor = this.#editor;
    if (!editor) return;
    const dialog = new FoyerLinkDialog();
    const before: unknown = editor.getAttributes("link")["href"];
    dialog.address = typeof before === "string" ? before : "";
    const address = await dialog.open();
    if (address === undefined) return;
    const chain = editor.chain().focus().extendMarkRange("link");
    if (address === "") chain.unsetLink().run();
    else if (editor.state.selection.empty && !before) chain.insertContent({ type: "text", text: address, marks: [{ type: "link", attrs: { href: address } }] }).run();
    else chain.setLink({ href: address }).run();
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey && event.key === "F10") {
      event.preventDefault();
      this.#buttons[0]?.focus();
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      event.stopPropagation();
      void this.#link();
    }
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>(".tools button:not(:disabled)")];
  }

  #roam(event: KeyboardEvent): void {
    const all = this.#buttons;
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const forward = document.documentElement.dir === "rtl" ? -1 : 1;
    const steps: Record<string, number> = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: all.length - 1 };
    const step = steps[event.key];
    if (event.key === "Escape") this.#editor?.commands.focus();
    else if (step !== undefined) all[(step + all.length) % all.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected override render(): TemplateResult {
    const editor = this.#editor;
    const first = GROUPS[0]?.[0]?.code;
    const table = editor?.isActive("table") ?? false;
    return html`<div class="tools" role="toolbar" aria-label=${t("editor.toolbar")} aria-description=${t("editor.help")} data-drawn=${this.drawn} @keydown=${this.#roam}>
        ${GROUPS.slice(0, -1).map((group) => html`<span class="group">${group.map((each) => this.#button(each, each.code === first))}</span>`)}
        <span class="group">${this.#plain("link", "link", () => void this.#link(), editor?.isActive("link"), "Control+K")}
          ${this.upload ? this.#plain("image", "image", () => this.querySelector<HTMLInputElement>("input[type=file]")?.click()) : ""}
          ${this.#plain("table", "table", () => editor && insertTable(editor), table)}</span>
        ${table ? html`<span class="group">${TABLE.map((each) => this.#button(each, false))}</span>` : ""}
        <span class="group">${GROUPS.at(-1)?.map((each) => this.#button(each, false))}</span>
        ${this.upload ? html`<input type="file" accept="image/*" hidden aria-hidden="true" tabindex="-1" @change=${this.#chosen} />` : ""}
      </div>
      <div class="text" @keydown=${this.#key}></div>`;
  }

  #chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.#pictures(input.files ?? undefined);
    input.value = "";
  }

  #button(command: Command, first: boolean): TemplateResult {
    const editor = this.#editor;
    const disabled = editor !== undefined && command.can !== undefined && !command.can(editor);
    return this.#plain(command.code, command.icon, () => editor && command.run(editor), editor && command.on ? command.on(editor) : undefined, command.keys, first, disabled);
  }

  #plain(code: string, image: string, run: () => void, on?: boolean, keys?: string, first = false, disabled = false): TemplateResult {
    const label = t(`editor.${code}`);
    return html`<button class="f-button quiet square small" type="button" tabindex=${first ? "0" : "-1"} aria-label=${label} title=${keys ? `${label} (${keysShown(keys)})` : label}
      aria-keyshortcuts=${keys ?? nothing} aria-pressed=${on ?? nothing} ?disabled=${disabled} @click=${run}>${icon(image)}</button>`;
  }
}
