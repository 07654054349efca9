// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.file;

import java.io.InputStream;

/**
 * A file that is being sent.
 *
 * @param name as the sender calls it, without folders
 * @param content fails with a problem when the body breaks off or has more than one part
 */
record Upload(String name, InputStream content) {}
