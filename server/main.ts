import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { byScheme, editorHost } from './host/editor.js';
import { nodeHost } from './host/node.js';
import { startServer } from './server.js';

const connection = createConnection(ProposedFeatures.all);
const unexpected = startServer(connection, byScheme(nodeHost, editorHost(connection)));
process.on('uncaughtException', unexpected).on('unhandledRejection', unexpected);
