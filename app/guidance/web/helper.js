"use strict";
// The helper's side of docs/protocols/guidance.md.
const $ = (id) => document.getElementById(id);
let ticket = "";
let number = 0;
let cursor = [0.5, 0.5];

const tell = (text) => { $("status").textContent = text; };
const headers = () => ({ "Content-Type": "application/json", "X-Ticket": ticket });
const post = (path, body) => fetch(path, { method: "POST", headers: headers(), body: JSON.stringify(body) });

async function ask(path) {
  return fetch(path, { headers: { "X-Ticket": ticket } });
}

function over() {
  $("work").hidden = true;
  $("knock").hidden = false;
  ticket = "";
  number = 0;
  tell("辅导结束了。");
}

async function waitForAnswer() {
  const answer = await ask("/phase");
  const phase = answer.ok ? (await answer.json()).phase : "over";
  if (phase === "asked") {
    setTimeout(waitForAnswer, 700);
  } else if (phase === "open") {
    tell("对方同意了，您看到的就是对方的屏幕。");
    $("knock").hidden = true;
    $("work").hidden = false;
    $("canvas").focus();
    watch();
  } else {
    over();
    tell("对方没有同意，或者时间到了。");
  }
}

async function watch() {
  while (ticket) {
    let answer;
    try {
      answer = await ask(`/screen?after=${number}`);
    } catch (_) {
      return over();
    }
    if (answer.status === 200) {
      number = Number(answer.headers.get("X-Number"));
      const old = $("screen").src;
      $("screen").src = URL.createObjectURL(await answer.blob());
      if (old) URL.revokeObjectURL(old);
    } else if (answer.status !== 204) {
      return over();
    }
  }
}

function place(event) {
  const box = $("screen").getBoundingClientRect();
  const inside = (value) => Math.min(1, Math.max(0, value));
  return [inside((event.clientX - box.left) / box.width), inside((event.clientY - box.top) / box.height)];
}

function showCursor() {
  const box = $("screen").getBoundingClientRect();
  $("cross").style.display = "block";
  $("cross").style.left = `${cursor[0] * box.width}px`;
  $("cross").style.top = `${cursor[1] * box.height}px`;
}

$("knock").addEventListener("submit", async (event) => {
  event.preventDefault();
  const body = { code: $("code").value.replace(/\s/g, ""), name: $("name").value };
  const answer = await post("/knock", body);
  if (!answer.ok) {
    tell("号码不对，或者已经过期。请让对方再念一遍。");
    return;
  }
  ticket = (await answer.json()).ticket;
  tell("已经请对方同意，请稍等。");
  waitForAnswer();
});

let line = null;
$("canvas").addEventListener("pointerdown", (event) => {
  line = [place(event)];
  $("canvas").setPointerCapture(event.pointerId);
  event.preventDefault();
  $("canvas").focus();
});
$("canvas").addEventListener("pointermove", (event) => {
  if (line && line.length < 400) line.push(place(event));
});
$("canvas").addEventListener("pointerup", (event) => {
  if (!line) return;
  const drawn = line;
  line = null;
  cursor = place(event);
  const far = drawn.some((p) => Math.hypot(p[0] - drawn[0][0], p[1] - drawn[0][1]) > 0.02);
  post("/act", far ? { kind: "draw", points: drawn } : { kind: "point", at: cursor });
});
$("canvas").addEventListener("keydown", (event) => {
  const steps = { ArrowLeft: [-0.02, 0], ArrowRight: [0.02, 0], ArrowUp: [0, -0.02], ArrowDown: [0, 0.02] };
  if (event.key in steps) {
    cursor = cursor.map((value, n) => Math.min(1, Math.max(0, value + steps[event.key][n])));
    showCursor();
    event.preventDefault();
  } else if (event.key === "Enter") {
    post("/act", { kind: "point", at: cursor });
    event.preventDefault();
  }
});
$("say").addEventListener("submit", (event) => {
  event.preventDefault();
  post("/act", { kind: "say", text: $("text").value });
  $("text").value = "";
});
$("clear").addEventListener("click", () => post("/act", { kind: "clear" }));
$("leave").addEventListener("click", async () => { await post("/leave", {}); over(); });
