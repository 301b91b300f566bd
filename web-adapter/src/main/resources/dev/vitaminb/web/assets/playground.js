// Keyboard niceties and what htmx leaves to the page. Everything else is rendered by the server.
'use strict'

const one = (selector, within = document) => within.querySelector(selector)
const every = (selector, within = document) => [...within.querySelectorAll(selector)]

// ---- Presses: each is one event. A card may be put in anew before the answer to its own button comes,
// and htmx finds no place for an answer to what is gone; so something asks that stays until then.
document.addEventListener('click', event => {
  const button = event.target.closest('[data-payload]')
  if (!button || button.disabled) return
  const { payload, press } = button.dataset
  const asker = document.createElement('i')
  asker.hidden = true
  document.body.append(asker)
  button.disabled = true
  pressed = { message: button.closest('.message').id, payload, at: Date.now() }
  const values = { payload, event: crypto.randomUUID() }
  htmx.ajax('POST', press, { source: asker, swap: 'none', values }).finally(() => {
    asker.remove()
    button.disabled = false
    setTimeout(refocus)
  })
})
document.addEventListener('htmx:configRequest', event => {
  const { elt, verb } = event.detail
  if (verb === 'get' && elt.hasAttribute('data-slash') && !elt.value.startsWith('/')) {
    close(elt)
    event.preventDefault()
  }
})

// A card that changes is put in anew; whoever pressed its button by keyboard stays at that button.
let pressed
function refocus() {
  if (!pressed || document.activeElement !== document.body) return
  const message = document.getElementById(pressed.message)
  const button = message && every('button', message).find(it => it.dataset.payload === pressed.payload)
  const place = button ?? message
  place?.focus({ preventScroll: true })
}
document.addEventListener('close', () => setTimeout(refocus), true)

// ---- A file for a table: the server reads its bytes, so that they mean what they mean everywhere.
document.addEventListener('change', async event => {
  const chooser = event.target.closest('[data-table]')
  const file = chooser?.files[0]
  if (!file) return
  const { table, read, most, large, unread } = chooser.dataset
  const problem = one('.problem', chooser.closest('.table-field'))
  const tell = sentence => {
    problem.textContent = sentence
    problem.hidden = !sentence
  }
  chooser.value = ''
  if (file.size > Number(most)) return tell(large)
  try {
    const headers = { 'Content-Type': 'application/octet-stream' }
    const answer = await fetch(read, { method: 'POST', headers, body: file })
    if (!answer.ok) return tell(unread)
    const area = document.getElementById(table)
    area.value = await answer.text()
    tell('')
    area.focus()
  } catch {
    tell(unread)
  }
})

// ---- Scrolling: stay at the end unless somebody reads further up.
const isAtEnd = scroll => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 120
const toEnd = scroll => { scroll.scrollTop = scroll.scrollHeight }
// Of an answer that is longer than the room, the beginning is read first.
function toMessage(scroll, message) {
  if (message.offsetHeight > scroll.clientHeight - 24) message.scrollIntoView({ block: 'start' })
  else toEnd(scroll)
}
const scrolls = every('.scroll')
scrolls.forEach(toEnd)
addEventListener('load', () => scrolls.forEach(toEnd))
addEventListener('resize', () => scrolls.forEach(toEnd))

document.addEventListener('htmx:sseBeforeMessage', () => {
  scrolls.forEach(scroll => { scroll.wasAtEnd = isAtEnd(scroll) })
})
document.addEventListener('htmx:sseMessage', event => {
  remember(event.detail.lastEventId)
  for (const scroll of scrolls) {
    const fresh = every('.message', scroll).filter(message => !message.known)
    fresh.forEach(message => { message.known = true; message.classList.add('fresh') })
    if (fresh.length) {
      const side = scroll.closest('.chat').id
      if (scroll.wasAtEnd || fresh.some(message => isAwaited(message, side))) toMessage(scroll, fresh.at(-1))
      if (document.body.dataset.tab !== side) badge(side).hidden = false
    } else if (scroll.wasAtEnd) {
      toEnd(scroll)
    }
  }
})
// One's own words, and the answer to a button just pressed, are shown wherever one was reading.
function isAwaited(message, side) {
  const answer = message.matches('.whisper') || (side === 'direct' && message.matches('.card'))
  return message.matches('.own') || (answer && pressed?.message.startsWith(side) && Date.now() - pressed.at < 5000)
}
every('.message').forEach(message => { message.known = true })
one('.people [aria-current]').scrollIntoView({ block: 'nearest' })
document.addEventListener('htmx:sseMessage', refocus)

// ---- The live connection: it knows what it has seen, so nothing is missed or shown twice.
let template = one('#live').cloneNode(true)
function remember(seen) {
  if (!seen) return
  const url = new URL(template.getAttribute('sse-connect'), location.href)
  url.searchParams.set('seen', seen)
  template.setAttribute('sse-connect', url.pathname + url.search)
  one('#live')?.setAttribute('sse-connect', url.pathname + url.search)
}
let source
document.addEventListener('htmx:sseOpen', event => {
  one('#offline').hidden = true
  source = event.detail.source
  source.addEventListener('reload', () => location.reload())
})
document.addEventListener('htmx:sseError', () => { one('#offline').hidden = false })
// Browsers allow six connections to a host; a tab nobody looks at needs none.
document.addEventListener('visibilitychange', () => {
  const live = one('#live')
  if (document.hidden && live) {
    source?.close()
    live.remove()
  } else if (!document.hidden && !live) {
    const again = template.cloneNode(true)
    document.body.append(again)
    htmx.process(again)
  }
})
addEventListener('pageshow', event => { if (event.persisted) location.reload() })

// ---- Dialogs
document.addEventListener('htmx:oobBeforeSwap', event => {
  if (event.detail.target.id === 'form-place') every('#form-place dialog[open]').forEach(it => it.close())
})
// Once its fields are ready: what opens on focus would miss it otherwise.
document.addEventListener('htmx:load', event => {
  const dialog = one('dialog[data-open]:not([open])', event.target)
  if (dialog) {
    dialog.removeAttribute('data-open')
    dialog.showModal()
  }
})
document.addEventListener('click', event => {
  const opener = event.target.closest('[data-opens]')
  if (opener) one('#' + opener.dataset.opens).showModal()
  if (event.target.closest('[data-close]')) event.target.closest('dialog').close()
  if (event.target.closest('[data-dismiss]')) toast.hidden = true
})

one('#reset form').addEventListener('submit', event => {
  one('[type=submit]', event.target).disabled = true
})

// ---- Faults
const toast = one('#toast')
function say(text) {
  // Outside of an open dialog nothing is read out or can be pressed.
  const place = one('dialog[open] .dialog-buttons') ?? document.body
  if (toast.parentElement !== place) place.append(toast)
  one('span', toast).textContent = text
  toast.hidden = false
}
document.addEventListener('htmx:afterRequest', event => {
  if (event.detail.successful && event.detail.requestConfig.verb === 'post') toast.hidden = true
})
document.addEventListener('htmx:sendError', () => say(document.body.dataset.sending))
document.addEventListener('htmx:timeout', () => say(document.body.dataset.sending))
document.addEventListener('htmx:responseError', event => {
  const { status, responseText } = event.detail.xhr
  // What a group says that is being built, or the bot whose store is away.
  if (status === 503) say(responseText)
  else say(status === 413 ? document.body.dataset.toolong : document.body.dataset.sending)
})

// ---- Tabs of small screens
const badge = side => one(`.tabs [data-show="${side}"] .badge`)
function show(side) {
  document.body.dataset.tab = side
  every('.tabs button').forEach(tab => tab.setAttribute('aria-pressed', tab.dataset.show === side))
  badge(side).hidden = true
  scrolls.forEach(toEnd)
  try { sessionStorage.setItem('tab', side) } catch { /* Private windows may refuse. */ }
}
every('.tabs button').forEach(tab => tab.addEventListener('click', () => show(tab.dataset.show)))
try { if (sessionStorage.getItem('tab') === 'direct') show('direct') } catch { /* As above. */ }

// Of two composers side by side it is the first, else the one that is shown.
one('.skip').addEventListener('click', event => {
  event.preventDefault()
  every('.composer textarea').find(it => it.checkVisibility()).focus()
})

// ---- Composers
for (const composer of every('.composer')) {
  const text = one('textarea', composer)
  const file = one('input[type=file]', composer)
  const unreadable = () => htmx.ajax('POST', composer.dataset.file, {
    source: file, swap: 'none', values: { event: crypto.randomUUID() }
  })
  let sent = ''
  composer.addEventListener('submit', () => { sent = text.value; close(text) }, true)
  composer.addEventListener('htmx:afterRequest', event => {
    if (event.detail.elt === composer && event.detail.successful) {
      // What was typed in the meantime stays.
      if (text.value === sent) {
        text.value = ''
        close(text)
      }
      text.focus()
    }
  })
  one('.attach', composer).addEventListener('click', () => file.click())
  // The file stays here: the bot reads words only, and says so.
  file.addEventListener('change', () => { file.value = ''; unreadable() })
  text.addEventListener('paste', event => {
    if (event.clipboardData.files.length) { event.preventDefault(); unreadable() }
  })
  const chat = composer.closest('.chat')
  chat.addEventListener('dragover', event => { event.preventDefault(); chat.classList.add('dropping') })
  chat.addEventListener('dragleave', () => chat.classList.remove('dropping'))
  chat.addEventListener('drop', event => {
    event.preventDefault()
    chat.classList.remove('dropping')
    if (event.dataTransfer.files.length) unreadable()
  })
}
document.addEventListener('click', event => {
  const tried = event.target.closest('[data-fill]')
  if (tried) {
    const text = one('textarea', tried.closest('.chat'))
    text.value = tried.dataset.fill
    text.focus()
  }
})

// ---- Suggestions: arrows choose, enter or tab takes, escape closes.
const list = input => document.getElementById(input.getAttribute('aria-controls'))
const options = input => every('[role=option]', list(input))
const isOpen = input => !list(input).hidden
function close(input) {
  list(input).hidden = true
  list(input).replaceChildren()
  input.removeAttribute('aria-activedescendant')
  input.setAttribute('aria-expanded', 'false')
  if (input.hasAttribute('data-slash')) { input.removeAttribute('role'); input.removeAttribute('aria-expanded') }
}
function choose(input, option) {
  options(input).forEach(it => it.setAttribute('aria-selected', it === option))
  if (option) {
    input.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  } else {
    input.removeAttribute('aria-activedescendant')
  }
}
const chosen = input => options(input).find(it => it.getAttribute('aria-selected') === 'true')
function take(input, option) {
  input.value = option.dataset.value
  close(input)
  input.focus()
  input.setSelectionRange(input.value.length, input.value.length)
  if (input.hasAttribute('data-slash')) input.dispatchEvent(new Event('input', { bubbles: true }))
}
document.addEventListener('htmx:afterSwap', event => {
  const place = event.detail?.target
  if (place?.getAttribute('role') !== 'listbox') return
  const input = one(`[aria-controls="${place.id}"]`)
  const isSent = input.form.matches('.composer.htmx-request')
  if (isSent || document.activeElement !== input || (input.hasAttribute('data-slash') && !input.value.startsWith('/'))) {
    close(input)
    return
  }
  place.typed = input.value
  const all = options(input)
  all.forEach((option, i) => { option.id = place.id + '-' + i })
  place.hidden = place.children.length === 0
  if (input.hasAttribute('data-slash')) input.setAttribute('role', 'combobox')
  input.setAttribute('aria-expanded', String(!place.hidden))
  choose(input, all[0]?.dataset.eager ? all[0] : undefined)
  one('#spoken').textContent = all.length ? `${all.length}: ${all[0].textContent.trim()}` : ''
})
document.addEventListener('keydown', event => {
  const input = event.target
  if (event.isComposing || !input.matches?.('[data-combobox]')) return
  const all = options(input)
  if (isOpen(input) && all.length) {
    const at = all.indexOf(chosen(input))
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      choose(input, all[at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length])
      return
    }
    if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
      const first = event.key === 'Tab' && input.hasAttribute('data-slash') ? all[0] : undefined
      const option = chosen(input) ?? first
      // A list that is behind the typing may offer something else; what is typed in full is sent.
      const isBehind = list(input).typed !== input.value && !option?.dataset.value.startsWith(input.value)
      const isWhole = event.key === 'Enter' && option?.dataset.value.trim() === input.value.trim()
      if (option && !isBehind && !isWhole) {
        event.preventDefault()
        take(input, option)
        return
      }
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      close(input)
      return
    }
  }
  if (event.key === 'Enter' && !event.shiftKey && input.matches('textarea')) {
    event.preventDefault()
    input.form.requestSubmit()
  }
})
// The pointer must not take the focus away, or the list would close before the click.
document.addEventListener('mousedown', event => {
  if (event.target.closest('[role=option]')) event.preventDefault()
})
document.addEventListener('click', event => {
  const option = event.target.closest('[role=option]')
  if (option) take(one(`[aria-controls="${option.parentElement.id}"]`), option)
})
document.addEventListener('focusout', event => {
  if (event.target.matches?.('[data-combobox]') && isOpen(event.target)) close(event.target)
})
