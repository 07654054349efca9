// SPDX-License-Identifier: Apache-2.0
package dev.foyer.web.internal;

/** Bare pages, for a bundle that was built without its UI. */
final class BuiltInPages {
    private static final String SIGN_IN = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{{brand}}}</title></head><body><main>
            <h1>{{{brand}}}</h1>{{{#message}}}<p role="alert">{{{message}}}</p>{{{/message}}}
            <form method="post" action="/sign-in"><input type="hidden" name="return" value="{{{return}}}">
            <p><label>Email <input name="login" value="{{{login}}}" autocomplete="username" required></label></p>
            <p><label>Password <input name="password" type="password" autocomplete="current-password" required></label></p>
            <p><button>Sign in</button></p></form></main></body></html>
            """;
    private static final String FIRST_ADMINISTRATOR = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{{brand}}}</title></head><body><main>
            <h1>{{{brand}}}</h1>{{{#message}}}<p role="alert">{{{message}}}</p>{{{/message}}}
            <form method="post" action="/first-administrator">
            {{{#login}}}<p><label>Sign-in name <input value="{{{login}}}" autocomplete="username" readonly></label></p>{{{/login}}}
            <p><label>Code of the link <input name="token" value="{{{token}}}" autocomplete="off" required></label></p>
            <p><label>New password <input name="password" type="password" autocomplete="new-password" required></label></p>
            <p><label>Once more <input name="repeat" type="password" autocomplete="new-password" required></label></p>
            <p><button>Set password</button></p></form></main></body></html>
            """;

    private BuiltInPages() {}

    static String page(String name) {
        return name.equals("sign-in") ? SIGN_IN : FIRST_ADMINISTRATOR;
    }
}
