@business
Feature: Access
  Every door is closed to strangers, and whoever enters has the reach of a role.

  Rule: Nobody enters unidentified (IEC 62443-3-3, SR 1.1)

    Scenario Outline: A stranger at <door>
      When a stranger tries <door>
      Then the answer is <answer>

      Examples:
        | door                     | answer                    |
        | GET /                    | 401                       |
        | GET /api/openapi.json    | 401                       |
        | GET /api/v1/job-orders   | 401                       |
        | POST /api/v1/job-orders  | 401                       |
        | GET /api/v1/events       | 401                       |
        | GET /api/work-orders     | 401                       |
        | POST /api/machine-status | 401                       |
        | POST /b2mml              | 401                       |
        | GET /actuator/prometheus | 401                       |
        | GET /nothing             | 401                       |
        | MQTT                     | Bad_User_Name_or_Password |
        | OPC-UA                   | Bad_UserAccessDenied      |

    Scenario: Health is nobody's secret
      When a stranger tries GET /actuator/health
      Then the answer is 200

    Scenario Outline: A wrong password at <door>
      When an impostor tries <door>
      Then the answer is <answer>

      Examples:
        | door                   | answer                    |
        | GET /api/v1/job-orders | 401                       |
        | MQTT                   | Bad_User_Name_or_Password |
        | OPC-UA                 | Bad_UserAccessDenied      |

    Scenario Outline: One name and one password open <door>
      When the administrator tries <door>
      Then the answer is <answer>

      Examples:
        | door                   | answer  |
        | GET /api/v1/job-orders | 200     |
        | MQTT                   | Success |
        | OPC-UA                 | Good    |

    Scenario: A token stands for its user
      When a bearer tries GET /api/v1/job-orders
      Then the answer is 200

    Scenario: A token that nobody gave stands for nobody
      When a forger tries GET /api/v1/job-orders
      Then the answer is 401

  Rule: Whoever enters has the reach of a role (IEC 62443-3-3, SR 2.1)

    Scenario Outline: <visitor> at <door>
      When <visitor> tries <door>
      Then the answer is <answer>

      Examples:
        | visitor        | door                    | answer                    |
        | an OPERATOR    | GET /api/v1/job-orders  | 200                       |
        | an OPERATOR    | POST /api/v1/job-orders | 403                       |
        | an OPERATOR    | POST /api/v1/equipment  | 403                       |
        | an OPERATOR    | GET /api/v1/users       | 403                       |
        | an OPERATOR    | POST /b2mml             | 403                       |
        | an OPERATOR    | MQTT                    | Bad_User_Name_or_Password |
        | an INTEGRATION | GET /api/v1/job-orders  | 200                       |
        | an INTEGRATION | POST /api/v1/equipment  | 403                       |
        | a SUPERVISOR   | GET /api/v1/users       | 403                       |
        | a SUPERVISOR   | POST /api/v1/users      | 403                       |

  Rule: A machine has the reach of its equipment (IEC 62443-4-2, CR 2.1)

    Scenario Outline: A machine at <door>
      When a MACHINE tries <door>
      Then the answer is <answer>

      Examples:
        | door                          | answer               |
        | MQTT                          | Success              |
        | PUBLISH mes/v1/ANOTHER/count  | Not_authorized       |
        | PUBLISH machine/ack/ANOTHER   | Not_authorized       |
        | SUBSCRIBE work-orders/ANOTHER | Not_authorized       |
        | SUBSCRIBE mes/v1/+/job-order  | Not_authorized       |
        | SUBSCRIBE #                   | Not_authorized       |
        | GET /api/v1/job-orders        | 403                  |
        | OPC-UA                        | Bad_UserAccessDenied |
