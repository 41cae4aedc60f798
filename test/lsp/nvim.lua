-- An editor that knows nothing of us but the protocol. Neovim 0.7 or later: nvim --headless -u NONE -S nvim.lua
local server, file, node = vim.env.REGEL_SERVER, vim.env.REGEL_FILE, vim.env.REGEL_NODE
local function out(key, value)
    io.stdout:write(key .. '\t' .. (tostring(value):gsub('\n', ' ')) .. '\n')
end
local function fail(err)
    out('failed', err)
    vim.cmd('cq!')
end

local ok, err = pcall(function()
    vim.cmd('edit ' .. vim.fn.fnameescape(file))
    local buf = vim.api.nvim_get_current_buf()
    vim.bo[buf].filetype = 'regel'
    local id = vim.lsp.start_client({
        name = 'regelret',
        cmd = { node, server, '--stdio' },
        root_dir = vim.fn.fnamemodify(file, ':h'),
    })
    vim.lsp.buf_attach_client(buf, id)
    local function errors()
        return vim.diagnostic.get(buf, { severity = vim.diagnostic.severity.ERROR })
    end
    vim.wait(60000, function() return #errors() > 0 end, 20)
    for _, d in ipairs(errors()) do out('diagnostic', (d.lnum + 1) .. ' ' .. tostring(d.code) .. ' ' .. d.message) end

    local document = vim.lsp.util.make_text_document_params(buf)
    local function ask(method, params)
        local answer = vim.lsp.buf_request_sync(buf, method, params, 60000)
        return answer and answer[id] and answer[id].result
    end
    local hover = ask('textDocument/hover', { textDocument = document, position = { line = 0, character = 8 } })
    out('hover', hover and (hover.contents.value or vim.inspect(hover.contents)) or 'none')
    local lenses = ask('textDocument/codeLens', { textDocument = document }) or {}
    for _, lens in ipairs(lenses) do
        if not lens.command then lens = ask('codeLens/resolve', lens) or lens end
        out('lens', lens.command and lens.command.title or 'none')
    end

    -- skal → kan: what was forbidden is then only allowed, which is still a conflict; so the whole clause goes.
    vim.api.nvim_buf_set_lines(buf, 2, 3, false, { '    definition "samtalen"' })
    vim.wait(60000, function() return #errors() == 0 end, 20)
    out('left', #errors())
    local client = vim.lsp.get_client_by_id(id)
    client.stop()
    vim.wait(5000, function() return client.is_stopped() end, 20)
    out('stopped', client.is_stopped())
end)
if not ok then fail(err) end
vim.cmd('qa!')
