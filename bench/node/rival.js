// Node's socket.io as its documentation shows it: `node rival.js PORT`. POST / sends the body to everybody and says when that began.
import {createServer} from "node:http";
import {Server} from "socket.io";

const server = createServer((request, response) => {
  let body = "";
  request.on("data", (piece) => (body += piece));
  request.on("end", () => {
    const picture = JSON.parse(body || "null");
    const began = (performance.timeOrigin + performance.now()) / 1000;
    if (picture) io.emit("picture", picture);
    response.end(JSON.stringify({at: began}));
  });
});
const io = new Server(server, {transports: ["websocket"], serveClient: false});
server.listen({port: Number(process.argv[2]), host: "127.0.0.1", backlog: 4096});
