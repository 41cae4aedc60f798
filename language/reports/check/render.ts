import { pathOf, type CheckFormat } from './format.js';
import { toCheckConcise } from './concise.js';
import { toCheckGithub, type GithubOptions } from './github.js';
import { toCheckGitlab } from './gitlab.js';
import { renderCheckHtml } from './html.js';
import { toCheckJson } from './json.js';
import { toCheckJunit } from './junit.js';
import { toCheckMarkdown } from './markdown.js';
import type { CheckReport } from './report.js';
import { toCheckSarif } from './sarif.js';
import { renderCheckText } from './text.js';

/** The result of `check` in one of its formats. Ends with a line feed, unless there is nothing to say. */
export function renderCheck(format: CheckFormat, report: CheckReport, options: GithubOptions): string {
    // A build server and a reviewer find a file by its name in the repository, wherever the command was run.
    const inRepository = { ...options, names: (uri: string) => pathOf(uri, options) };
    switch (format) {
        case 'text':
            return renderCheckText(report, options);
        case 'concise':
            return toCheckConcise(report, options);
        case 'json':
            return `${JSON.stringify(toCheckJson(report, options.names, options.fixesOf), undefined, 2)}\n`;
        case 'sarif':
            return toCheckSarif(report, inRepository);
        case 'github':
            return toCheckGithub(report, inRepository);
        case 'gitlab':
            return toCheckGitlab(report, inRepository);
        case 'junit':
            return toCheckJunit(report, inRepository);
        case 'markdown':
            return toCheckMarkdown(report, inRepository);
        case 'html':
            return renderCheckHtml(report, options);
    }
}
