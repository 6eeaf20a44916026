-- Opens the briefing, waits for its findings, applies one fix through the real code action menu, and saves.
-- Runs in Neovim 0.7 and later: nvim --headless -u NONE -c 'luafile neovim.lua' a.brief, with SERVER and FIX set.
local function fail(message)
  io.stderr:write('not ok - ' .. tostring(message) .. '\n')
  vim.cmd('cquit 1')
end

local ok, err = pcall(function()
  vim.bo.filetype = 'briefing'
  local id = vim.lsp.start_client({ name = 'briefwright', cmd = vim.split(vim.env.SERVER, ' '), root_dir = vim.fn.getcwd() })
  vim.lsp.buf_attach_client(0, id)

  local function finding(code)
    for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
      local data = diagnostic.user_data and diagnostic.user_data.lsp
      if diagnostic.code == code or (data and data.code == code) then return diagnostic end
    end
  end
  assert(vim.wait(15000, function() return finding('unknown-level') ~= nil end, 20), 'no finding')
  print('findings ' .. #vim.diagnostic.get(0))

  local found = finding('unknown-level')
  vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col + 1 })
  local titles
  vim.ui.select = function(items, options, choose)
    titles = vim.tbl_map(options.format_item, items)
    for index, title in ipairs(titles) do
      if title == vim.env.FIX then return choose(items[index], index) end
    end
    choose(nil, nil)
  end
  vim.lsp.buf.code_action()
  assert(vim.wait(10000, function() return finding('unknown-level') == nil end, 20), 'finding stays; offered: ' .. vim.inspect(titles))
  vim.cmd('silent write')
  vim.lsp.stop_client(id)
end)
if not ok then fail(err) end
vim.cmd('qall!')
