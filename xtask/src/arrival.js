// The compiled app's bytes out of the texts in the page, or nothing when those are not exactly as they were written: the other side of
// `payload.rs` and `sorting.rs`. And the words the app speaks, out of the static catalogue.
//
// It stands before the payload and unpacks each piece as soon as the next one is there: on a slow network the app is unpacked when its
// last piece arrives. It starts then, if the words of the page's language are there, and the other languages come after it.
// Lines that are only a comment do not reach the page.
(() => {
  const hash = (sum, value) => Math.imul(sum ^ value, 0x01000193);
  const START = 0x811c9dc5;
  const check = window.advisorCheck = text => {
    let sum = START;
    for (let i = 0; i < text.length; i++) sum = hash(sum, text.charCodeAt(i));
    return sum >>> 0;
  };

  // The words of the catalogue, out of the static catalogue (`src/still/markup.rs` says how): every second line is one, numbered one
  // by one but where `jumps` says otherwise.
  const wordsOf = (section, text) => {
    const texts = [];
    const jumps = new Map(section.dataset.jumps?.split(' ').map(jump => jump.split(':').map(Number)));
    let number = 0;
    text.split('\n').filter((_, at) => at % 2).forEach((text, place) => {
      number = jumps.get(place) ?? number;
      texts[number++] = text;
    });
    return texts.join('\n');
  };
  const right = (section, words, links) => check(links ? `${words}\n${links}` : words) === +section.dataset.check && words;
  // They and the app's own sentences, of all languages or of those that are there with the page's among them; nothing when they are not
  // exactly as they were written. What is there as a whole has something behind it.
  const words = all => {
    const there = id => [document.getElementById(id)].find(part => part && (all || part.nextSibling));
    const shown = there('shown');
    const codes = ['en', 'fr', 'es'];
    const [sections, says] = ['lang', 'say'].map(kind => codes.map(code => there(`${kind}=${code}`)));
    const needed = code => all || code === document.documentElement.lang;
    if (!shown || codes.some((code, at) => needed(code) && !(sections[at] && says[at]))) return null;
    const links = Array.from(shown.querySelectorAll('a'), link => link.getAttribute('href')).join('\n');
    const told = [...sections.map((section, at) => says[at] && section), shown].map(section => {
      if (!section) return '';
      const text = section.textContent, beside = section === shown && links;
      // A browser that saved the page may have broken its lines anew, beside spaces. Ours stand beside none.
      return right(section, wordsOf(section, text), beside) || right(section, wordsOf(section, text.replace(/\n* \n*/g, ' ')), beside);
    });
    told.push(links, ...says.map((say, at) => say && sections[at] ? right(say, say.textContent) : ''));
    return told.includes(false) ? null : told;
  };

  // LZMA, as its specification has it for lp = pb = 0. Where each kind of chance begins in `chances`:
  const REPEATED = 12, NOT_LAST = 24, NOT_SECOND = 36, NOT_THIRD = 48, LONG = 60, SLOT = 72, NEAR = 328, ALIGNED = 443, LENGTH = 459;
  const LENGTH_AGAIN = 733, LITERAL = 1007;
  // Unpacks as far as the bytes up to a limit say for certain, and goes on from there when called again.
  const unpacker = (packed, size, bits) => {
    const out = new Uint8Array(size);
    const chances = new Uint16Array(LITERAL + (768 << bits)).fill(1024);
    // The coder's range and where in it we are. In an array, since a number of 32 bits in a variable would be an object.
    const coder = new Uint32Array([-1, 0]);
    let from = 1;
    while (from < 5) coder[1] = coder[1] << 8 | packed[from++];
    const widen = () => {
      if (coder[0] >= 0x1000000) return;
      coder[0] <<= 8;
      coder[1] = coder[1] << 8 | packed[from++];
    };
    const bit = at => {
      const chance = chances[at];
      const bound = (coder[0] >>> 11) * chance;
      if (coder[1] < bound) {
        coder[0] = bound;
        chances[at] += 2048 - chance >> 5;
        widen();
        return 0;
      }
      coder[0] -= bound;
      coder[1] -= bound;
      chances[at] -= chance >> 5;
      widen();
      return 1;
    };
    const tree = (at, count) => {
      let node = 1;
      for (let i = 0; i < count; i++) node = node << 1 | bit(at + node);
      return node - (1 << count);
    };
    const reversed = (at, count) => {
      let node = 1, value = 0;
      for (let i = 0; i < count; i++) {
        const one = bit(at + node);
        node = node << 1 | one;
        value |= one << i;
      }
      return value;
    };
    const lengthOf = at => !bit(at) ? 2 + tree(at + 2, 3) : !bit(at + 1) ? 10 + tree(at + 10, 3) : 18 + tree(at + 18, 8);
    const distanceOf = length => {
      const slot = tree(SLOT + Math.min(length - 2, 3) * 64, 6);
      if (slot < 4) return slot;
      const count = (slot >> 1) - 1;
      let distance = (2 | slot & 1) << count;
      if (slot < 14) return distance + reversed(NEAR + distance - slot, count);
      for (let i = count; i > 4;) {
        coder[0] >>>= 1;
        i--;
        if (coder[1] >= coder[0]) {
          coder[1] -= coder[0];
          distance += 1 << i;
        }
        widen();
      }
      return distance + reversed(ALIGNED, 4);
    };
    let state = 0, last = 0, second = 0, third = 0, fourth = 0, end = 0;
    return limit => {
      while (end < size && from < limit) {
        if (!bit(state)) {
          const at = LITERAL + 768 * (out[end - 1] >> 8 - bits);
          let byte = 1;
          if (state > 6) {
            // After a repetition the byte is hardly ever the one that would go on with it.
            let unlikely = out[end - last - 1], same = true;
            while (same && byte < 256) {
              const before = unlikely >> 7 & 1;
              const one = bit(at + (1 + before << 8) + byte);
              unlikely <<= 1;
              byte = byte << 1 | one;
              same = before === one;
            }
          }
          while (byte < 256) byte = byte << 1 | bit(at + byte);
          out[end++] = byte;
          state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
          continue;
        }
        const late = state > 6;
        let length = 1;
        if (!bit(REPEATED + state)) {
          [second, third, fourth] = [last, second, third];
          length = lengthOf(LENGTH);
          last = distanceOf(length);
          state = late ? 10 : 7;
        } else {
          let long = 1;
          if (!bit(NOT_LAST + state)) {
            long = bit(LONG + state);
          } else if (!bit(NOT_SECOND + state)) {
            [last, second] = [second, last];
          } else if (!bit(NOT_THIRD + state)) {
            [last, second, third] = [third, last, second];
          } else {
            [last, second, third, fourth] = [fourth, last, second, third];
          }
          if (long) length = lengthOf(LENGTH_AGAIN);
          state = long ? late ? 11 : 8 : late ? 11 : 9;
        }
        for (; length--; end++) out[end] = out[end - last - 1];
      }
      return out;
    };
  };

  // How many bytes at most one step of unpacking reads.
  const STEP = 32;
  let head = null, unpack, packed, filled = 0, taken = 0, sum = START, broken = false;
  const lengths = () => head.dataset.parts.split(' ').map(Number);
  const take = text => {
    for (let i = 0; i < text.length; i++) sum = hash(sum, text.charCodeAt(i));
    // A plain loop: it takes half the time of what the browser has for this.
    const part = atob(text);
    for (let i = 0; i < part.length; i++) packed[filled++] = part.charCodeAt(i);
  };
  // Takes what has arrived; the last part is there as a whole only when something stands behind it.
  const arrived = whole => {
    const pieces = document.querySelectorAll('script[type="application/octet-stream"]');
    try {
      for (; taken < pieces.length && (whole || pieces[taken].nextSibling) && !broken; taken++) {
        if (!head) {
          head = pieces[0];
          packed = new Uint8Array(+head.dataset.packed);
        }
        take(pieces[taken].textContent.replace(/\s/g, ''));
        unpack ??= unpacker(packed, lengths().reduce((sum, length) => sum + length), +head.dataset.bits);
        unpack(filled - STEP);
      }
    } catch {
      broken = true;
    }
  };
  // The module once it and the words to begin with are there; nothing when the file ends without them.
  let resolve;
  window.advisorArrived = new Promise(done => { resolve = done; });
  const isWhole = () => head && !broken && filled === packed.length;
  let begun = false, partial = true;
  const look = all => {
    if (!begun) arrived(all);
    if (partial && (all || isWhole())) window.advisorWords = words(all);
    if (begun || !all && !window.advisorWords) return;
    begun = true;
    partial = window.advisorWords?.includes('');
    watch.disconnect();
    resolve(isWhole() && sum >>> 0 === +head.dataset.check && window.advisorWords ? whole(unpack(Infinity), lengths(), head.dataset) : null);
  };
  const watch = new MutationObserver(() => look(false));
  watch.observe(document.getElementById('fallback'), { childList: true });
  document.addEventListener('DOMContentLoaded', () => look(true));

  // The module, of its parts one after the other: what stands before the functions, what after them, and what they consist of, by kind.
  const whole = (parts, lengths, data) => {
    const starts = lengths.map((_, part) => lengths.slice(0, part).reduce((sum, length) => sum + length, 0));
    const module = new Uint8Array(+data.length);
    module.set(parts.subarray(0, lengths[0]));
    let end = lengths[0];
    const [INSTRUCTION, READ, WRITTEN, CONSTANT, OFFSET, CALLED, OTHER, VARIABLES] = [2, 3, 4, 5, 6, 7, 8, 9];
    const take = part => module[end++] = parts[starts[part]++];
    const number = part => {
      let value = 0, shift = 0, byte;
      do {
        byte = take(part);
        value |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
      return value;
    };
    // How many numbers of another kind follow an instruction.
    const others = code => {
      if (code === 0x0e) return number(OTHER) + 1;
      if (code === 0x11) return 2;
      if (code === 0xfc) {
        const more = take(INSTRUCTION);
        return more < 8 ? 0 : more % 2 || more > 14 ? 1 : 2;
      }
      return code > 1 && code < 5 || code === 0x0c || code === 0x0d || code > 0x22 && code < 0x27 || code === 0x3f || code === 0x40 || code === 0xd0 || code === 0xd2;
    };
    for (let functions = +data.functions; functions--;) {
      const start = end;
      for (let types = number(VARIABLES); types--;) {
        number(VARIABLES);
        number(VARIABLES);
      }
      for (let depth = 1; depth;) {
        const code = take(INSTRUCTION);
        for (let count = others(code); count-- > 0;) number(OTHER);
        if (code > 1 && code < 5) depth++;
        else if (code === 0x0b) depth--;
        else if (code === 0x10) number(CALLED);
        else if (code === 0x20) number(READ);
        else if (code === 0x21 || code === 0x22) number(WRITTEN);
        else if (code === 0x41 || code === 0x42) number(CONSTANT);
        else if (code === 0x43 || code === 0x44) for (let i = (code - 0x42) * 4; i--;) take(CONSTANT);
        else if (code > 0x27 && code < 0x3f) {
          take(INSTRUCTION);
          number(OFFSET);
        }
      }
      // The body's size stands before it, in as many bytes as it needs.
      const digits = [];
      for (let rest = end - start; digits.push(rest & 127 | (rest > 127 && 128)), rest >>= 7;);
      module.copyWithin(start + digits.length, start, end);
      module.set(digits, start);
      end += digits.length;
    }
    module.set(parts.subarray(lengths[0], lengths[0] + lengths[1]), end);
    return module;
  };
})();
