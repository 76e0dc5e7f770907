// What a test sees of a style sheet: nothing.
module.exports = {};
