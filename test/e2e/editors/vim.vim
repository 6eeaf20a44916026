" Opens the briefing with ALE, waits for its findings, applies one fix, and saves.
" vim -N -es -i NONE -u vim.vim a.brief, with SERVER and FIX set. Vim 9 with ALE 3.3 and later.
set nocompatible hidden noswapfile
filetype plugin on
au BufNewFile,BufRead *.brief setfiletype briefing
let g:ale_linters = {'briefing': ['briefwright']}
let g:ale_lint_on_enter = 1
let g:ale_lint_delay = 20
packadd ale
call ale#linter#Define('briefing', {'name': 'briefwright', 'lsp': 'stdio', 'executable': split($SERVER)[0], 'command': $SERVER, 'project_root': getcwd(), 'language': 'briefing'})

" Standard output may be a socket, which cannot be opened by name.
func! Say(message)
  call writefile([a:message], 'said.txt', 'a')
endfunc

func! Until(what, Probe)
  for i in range(400)
    if a:Probe() | return | endif
    sleep 50m
  endfor
  call Say('not ok - timed out: ' . a:what)
  cquit 1
endfunc

func! Findings()
  return filter(copy(ale#engine#GetLoclist(bufnr(''))), {_, item -> item.text =~# 'hihg'})
endfunc

func! Menu(data, items)
  let g:data = a:data
  let g:items = a:items
endfunc

func! Test()
  setfiletype briefing
  call ale#Queue(0)
  call Until('finding', {-> len(Findings()) == 1})
  call Say('findings ' . len(ale#engine#GetLoclist(bufnr(''))))
  let found = Findings()[0]
  call cursor(found.lnum, found.col)
  let g:items = []
  call ale#codefix#Execute(0, function('Menu'))
  call Until('code actions', {-> len(g:items) > 0})
  let fixes = filter(copy(g:items), {_, item -> item[1].title ==# $FIX})
  if empty(fixes)
    call Say('not ok - offered: ' . string(map(copy(g:items), 'v:val[1].title')))
    cquit 1
  endif
  call ale#codefix#ApplyLSPCodeAction(g:data, fixes[0][1])
  call ale#Queue(0)
  call Until('finding gone', {-> len(Findings()) == 0})
  silent write
  qall!
endfunc
au VimEnter * call Test()
