import type { IToken } from 'chevrotain';

/** The words of a line with single spaces; what stands in quotation marks is nobody's but the drafter's. */
export function spaced(tokens: readonly IToken[]): string {
    let text = '';
    tokens.forEach((token, i) => {
        const before = tokens[i - 1];
        const close = !before || token.image === ',' || token.image === ')' || before.image === '(';
        text += (close ? '' : ' ') + written(token);
    });
    return text;
}

/** How a token is written. Citations and dates are one token each, with spaces of their own. */
export function written({ image, tokenType }: IToken): string {
    switch (tokenType.name) {
        case 'SECTION':
            return citation(image).replace(/^(§§?) ?/, '$1 ');
        case 'SUBSECTION':
            return citation(image);
        case 'DATE':
            return image.replace(/[ \t\u00a0]+/g, ' ').replace(/\. ?(?=[a-z])/, '. ');
        default:
            return image;
    }
}

function citation(image: string): string {
    return image
        .replace(/[ \t\u00a0]+/g, ' ')
        .replace(/ ?, ?/g, ', ')
        .replace(/\b(stk|nr)\. ?/g, '$1. ')
        .replace(/(\d\.) ?(?=pkt\.)/g, '$1 ');
}
