// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { data } from "./portal.ts";

const folder = mkdtempSync(path.join(tmpdir(), "foyer-plugins-"));
const password = "changeit";

function run(command: string, ...options: string[]): void {
  execFileSync(command, options, { stdio: "pipe" });
}

function signer(name: string): string {
  const store = path.join(folder, `${name}.p12`);
  const common = ["-alias", name, "-keystore", store, "-storetype", "PKCS12", "-storepass", password];
  run("keytool", "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", `CN=${name}`, "-validity", "30", ...common);
  run("keytool", "-exportcert", "-rfc", "-file", path.join(folder, `${name}.pem`), ...common);
  return store;
}

/** Makes the portal trust a new signer, as an administrator does on its machine. */
export function trust(name: string): void {
  signer(name);
  const target = path.join(data(), "trust", "plugins");
  mkdirSync(target, { recursive: true });
  copyFileSync(path.join(folder, `${name}.pem`), path.join(target, `${name}.pem`));
}

/** A bundle of a section with one object, signed unless no signer is named. */
export function plugin(section: string, version: string, by?: string): string {
  const fields = version.startsWith("1.0") ? "" : "      serial: { type: text }\n";
  const texts = { [`${section}.title`]: `Equipment ${section}`, [`${section}-item`]: "Device", [`${section}-item.plural`]: "Devices" };
  return bundle(section, version, {
    [`${section}.section.yaml`]: `foyer: 1\nsection: ${section}\nicon: box\nobjects:\n  ${section}-item:\n    fields:\n      title: { type: text, required: true }\n${fields}`,
    "i18n/en.json": JSON.stringify(texts),
  }, by);
}

/** A bundle with these files beside its descriptor, signed unless no signer is named. */
export function bundle(section: string, version: string, files: Record<string, string>, by?: string): string {
  const root = mkdtempSync(path.join(folder, section));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, "content", "OSGI-INF", "foyer", name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const manifest = path.join(root, "manifest.txt");
  writeFileSync(manifest, `Bundle-ManifestVersion: 2\nBundle-SymbolicName: com.example.${section}\nBundle-Version: ${version}\nFoyer-Requires: sql, reads=account\n`);
  const jar = path.join(root, `${section}-${version}.jar`);
  run("jar", "cfm", jar, manifest, "-C", path.join(root, "content"), ".");
  if (by) run("jarsigner", "-keystore", path.join(folder, `${by}.p12`), "-storepass", password, jar, by);
  return jar;
}
