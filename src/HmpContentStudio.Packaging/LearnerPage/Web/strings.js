// Every word the page itself says. {0}, {1} are filled in by hmp.say.
(function (hmp) {
  'use strict';

  const words = {
    roles: {
      problem: 'Why this matters', objectives: 'What you will be able to do', activation: 'What you know already', demonstration: 'See how it is done',
      practice: 'Practice', check: 'Check', application: 'On the job', sources: 'Sources', notice: 'About this content',
    },
    previewTitle: 'Unapproved preview – ', pageOf: 'Page {0} of {1}',
    previous: 'Back', next: 'Next', opened: 'opened', answered: 'answered',
    results: 'Results', question: 'Question {0}', questionOf: 'Question {0} of {1}',
    minutes: 'About {0} minutes', questions: '{0} questions in the check', passWith: '{0} % to pass',
    introCount: 'Questions: {0}', introScored: '{0} of them count towards your score.', introPass: 'You pass with {0} %.', introOnce: 'Each question can be answered once; you see at once whether you were right.',
    introFree: 'Nothing here counts towards a score.',
    practice: 'Practice, not scored', unscored: 'Not scored',
    chooseOne: 'Choose one answer.', chooseSeveral: 'Choose every answer that is right.', chooseEach: 'Choose what belongs to each entry.',
    putInOrder: 'Put the entries into order with the buttons.', fillIn: 'Fill in every blank.', writeNumber: 'Write a number, such as 3.5.', writeText: 'Write your answer.',
    needChoice: 'Choose an answer first.', needEach: 'Choose something for each entry first.', needBlanks: 'Fill in every blank first.', needNumber: 'Write a number first, such as 3.5.', needText: 'Write an answer first.',
    check: 'Check my answer', again: 'Try again',
    choose: 'Choose …', choices: 'To choose from', blank: 'Blank {0}', yourNumber: 'Your number', yourAnswer: 'Your answer', charactersLeft: 'At most {0} characters.',
    up: 'Move up', down: 'Move down', moveUp: 'Move up: {0}', moveDown: 'Move down: {0}', moved: 'Now at place {0} of {1}.',
    right: 'Correct', wrong: 'Not correct', thanks: 'Saved',
    rightOption: 'Right answer', chosenOption: 'Your answer', chosenRight: 'Your answer, right', chosenWrong: 'Your answer, not right', missed: 'Right, you left it out',
    rightOrder: 'The right order', yourPlace: 'You had it at place {0}', youSaid: 'You wrote: {0}', accepted: 'Right: {0}', within: '{0}, give or take {1}', belongs: 'Belongs together: {0}', youChose: 'You chose: {0}',
    goodAnswer: 'A good answer names', compare: 'Compare your answer with this list. It is not scored.',
    score: '{0} %', rightOf: '{0} of {1} right', passMark: 'You need {0} % to pass.', best: 'Your best result so far is {0} %; it stays.',
    passed: 'Passed', failed: 'Not passed', open: 'Not finished yet', stillOpen: 'Still to answer: {0}', retake: 'Take the check again', goTo: 'Your answers',
    unread: 'Still to open: {0}. The course is complete when every page was opened.', completed: 'You have opened every page. The course is complete.',
    searching: 'Looking for the learning platform …', noLms: 'No learning platform was found. You can read and answer everything, but nothing is recorded.',
    refused: 'The learning platform did not start the course. You can read and answer everything, but nothing is recorded.',
    review: 'The learning platform opened the course for review. Nothing is recorded.', unsaved: 'Your last step could not be saved. Keep this window open; the next step tries again.',
    changed: 'This course has changed since your last visit. Please answer again; a result you have already reached stays.',
    closed: 'Saved and closed', closedText: 'Your progress is saved. You can close this window now.', closedUnsaved: 'You can close this window now. Nothing was recorded.',
    closedFailed: 'The learning platform did not confirm that your progress was saved. Open the course again and check before you close it.', reopen: 'Open again',
    facts: { disclosure: 'How this was made', status: 'Status', approvedBy: 'Version {0}, approved on {1} by {2}', preview: 'Unapproved preview: nobody has approved this content for learners.', id: 'Content', hash: 'Content hash (SHA-256)' },
    tableName: 'Table', callout: 'Note', danger: 'Warning', example: 'Example', scenario: 'Situation', reflection: 'Think about it', done: 'Done when', standard: 'Standard', statement: 'What to look at', mark: 'Mark',
    error: 'The course could not be shown. Tell whoever gave it to you: {0}',
  };

  hmp.words = words;
  hmp.say = (text, ...values) => text.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]));
})(globalThis.hmp = globalThis.hmp || {});
