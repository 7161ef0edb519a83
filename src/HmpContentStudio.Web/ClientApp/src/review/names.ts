const formats: Record<string, string> = {
  module: 'Module', microlearning: 'Microlearning', assessment: 'Assessment', scenario: 'Scenario', caseStudy: 'Case study', jobAid: 'Job aid',
  facilitatorGuide: 'Facilitator guide', managerGuide: 'Manager guide', peerGuide: 'Peer guide',
};

export const formatName = (format: string) => formats[format] ?? format;
export const initials = (name: string) => name.split(/[\s@.]+/).filter(Boolean).slice(0, 2).map((word) => word[0]!.toUpperCase()).join('');
