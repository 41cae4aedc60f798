/** What the document of a panel is made of. */
export interface DocumentParts {
    readonly title: string;
    readonly waiting: string;
    readonly choices: string;
    /** Unguessable, made anew for each document. */
    readonly nonce: string;
    /** Where the editor itself has styles from. */
    readonly cspSource: string;
    readonly script: string;
    readonly language: string;
}

/**
 * The document of a panel: it may run its own script and have its own style, and may fetch nothing from anywhere. What
 * it shows comes afterwards, as a message.
 */
export function pageDocument(parts: DocumentParts): string {
    const { nonce, cspSource, script, language } = parts;
    const policy = [
        "default-src 'none'",
        `style-src ${cspSource} 'nonce-${nonce}'`,
        `script-src 'nonce-${nonce}'`,
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
    return `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(parts.title)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<header><h1 id="titel">${escape(parts.title)}</h1></header>
<form id="valg" class="valg skaerm" aria-label="${escape(parts.choices)}" hidden></form>
<p id="besked" role="status">${escape(parts.waiting)}</p>
<main id="indhold"></main>
<script nonce="${nonce}">${script.replace(/<\/(script)/gi, '<\\/$1')}</script>
</body>
</html>
`;
}

function escape(text: string): string {
    return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The choices and the frame; what stands within is styled by what comes with it. */
const STYLE = `
body{margin:0;padding:1rem 1.4rem 3rem;color:var(--vscode-editor-foreground,#1c2529);background:var(--vscode-editor-background,#fff);font:var(--vscode-font-size,13px)/1.5 var(--vscode-font-family,system-ui,sans-serif)}
h1{font-size:1.35em;font-weight:600;margin:.2rem 0 .8rem}
#besked:empty{display:none}
.valg{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;margin:0 0 1rem}
.valg[hidden]{display:none}
.valg fieldset{border:1px solid var(--vscode-editorWidget-border,#767676);padding:.5rem .9rem .8rem;margin:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.6rem 1rem;align-items:end;width:100%;box-sizing:border-box}
.valg legend{padding:0 .4rem;font-weight:600}
.valg .felt{display:flex;flex-direction:column;gap:.15rem;min-width:0}
.valg .kryds{display:flex;gap:.4rem;align-items:center;padding-bottom:.25rem}
.valg select,.valg input:not([type=checkbox]){font:inherit;color:var(--vscode-input-foreground,inherit);background:var(--vscode-input-background,#fff);border:1px solid var(--vscode-input-border,var(--vscode-editorWidget-border,#767676));padding:.25rem .4rem;height:2.1em;max-width:100%;box-sizing:border-box}
.valg select{color:var(--vscode-dropdown-foreground,inherit);background:var(--vscode-dropdown-background,#fff)}
.valg input[type=checkbox]{width:1.1em;height:1.1em;margin:0;accent-color:var(--vscode-button-background,#005fb8)}
:focus-visible{outline:2px solid var(--vscode-focusBorder,#005fb8);outline-offset:2px}
@media print{.valg{display:none}body{color:#1c2529;background:#fff;padding:0}}
`.trim();
