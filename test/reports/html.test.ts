import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { escapeHtml, html, toSource } from '../../language/reports/html.js';

describe('markup', () => {
    test('escapes text and attributes, and keeps markup', () => {
        const inner = html`<b>${'<i>'}</b>`;
        expect(toSource(html`<p title="${'"\'&'}">${inner}${1}${false}${undefined}${['a', inner]}</p>`)).toBe(
            '<p title="&quot;&#39;&amp;"><b>&lt;i&gt;</b>1a<b>&lt;i&gt;</b></p>',
        );
    });

    test('what only looks like markup is no markup', () => {
        const forged = JSON.parse('{"markup":"<script>","html":"<script>"}') as never;
        expect(toSource(html`<p>${[forged]}</p>`)).not.toContain('<script>');
    });

    test('property: any text is read back as it was, in text and in an attribute', () => {
        const plain = fc.string({ unit: 'binary', maxLength: 40 });
        fc.assert(
            fc.property(plain, (words) => {
                const source = toSource(html`<p title="${words}">${words}</p>`);
                let text = '';
                let title = '';
                const parser = new SaxesParser();
                parser.on('text', (part) => (text += part));
                parser.on('opentag', ({ attributes }) => (title = String(attributes['title'])));
                parser.on('error', (error) => {
                    throw error;
                });
                parser.write(source).close();
                const kept = words
                    .replace(/\r\n?/g, '\n')
                    .replace(
                        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
                        '\ufffd',
                    );
                expect(text).toBe(kept);
                expect(title.replace(/\s/g, ' ')).toBe(kept.replace(/\s/g, ' '));
            }),
            { numRuns: 500 },
        );
    });

    test('characters that no document may have are replaced', () => {
        expect(escapeHtml('a\u0000b\u001b[31m\ud800')).toBe('a\ufffdb\ufffd[31m\ufffd');
    });
});
