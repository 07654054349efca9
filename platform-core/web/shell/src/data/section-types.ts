// SPDX-License-Identifier: Apache-2.0

/** A page that a section draws itself. */
export interface OwnPage {
  code: string;
  title: string;
  icon: string;
}

/** The browser code of a section. */
export interface ModuleInfo {
  module: string;
  texts: string[];
  pages: OwnPage[];
}

/** A section that the viewer may enter. */
export interface SectionState {
  code: string;
  title: string;
  objects: string[];
  ui?: ModuleInfo;
}
