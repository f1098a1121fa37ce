// The linter's own rules of this project.

const clocks = new Set(["Date.now", "performance.now", "process.hrtime", "Math.random", "crypto.randomUUID", "crypto.getRandomValues", "process.env"]);
const imports = new Set(["randomUUID", "randomBytes", "randomInt"]);

/** Rules read no clock, no randomness and no environment: what they need is an argument. */
const noHiddenInput = {
  create(context) {
    const tell = (node, what) => context.report({ node, message: `${what} is a hidden input: rules are given what they need as arguments.` });
    return {
      MemberExpression(node) {
        if (node.computed || node.object.type !== "Identifier") return;
        const name = `${node.object.name}.${node.property.name}`;
        if (clocks.has(name)) tell(node, name);
      },
      NewExpression(node) {
        if (node.callee.type === "Identifier" && node.callee.name === "Date" && node.arguments.length === 0) tell(node, "new Date()");
      },
      CallExpression(node) {
        if (node.callee.type !== "Identifier") return;
        if (node.callee.name === "Date") tell(node, "Date()");
        if (imports.has(node.callee.name)) tell(node, `${node.callee.name}()`);
      },
    };
  },
};

export default { meta: { name: "entente" }, rules: { "no-hidden-input": noHiddenInput } };
